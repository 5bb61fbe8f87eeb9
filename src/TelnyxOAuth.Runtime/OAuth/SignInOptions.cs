using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>What a sign-in asks for beside the client's own registration.</summary>
/// <remarks>What is left <c>null</c> or empty is not part of the request.</remarks>
public sealed class SignInOptions
{
    /// <summary>Gets or sets the scopes to ask for, separated by spaces (RFC 6749 section 3.3); <c>null</c>, the default, for the client's own.</summary>
    public string? Scope { get; set; }

    /// <summary>Gets or sets the absolute addresses of the resources that the token is for, without a fragment (RFC 8707); by default those of the client's own options.</summary>
    public IReadOnlyList<Uri> Resources { get; set; } = Array.Empty<Uri>();

    /// <summary>
    /// Gets or sets parameters of the authorization request that the server knows beside the standard ones, such as
    /// <c>prompt</c> or <c>login_hint</c>; none by default. They can't replace those that a sign-in sets itself.
    /// </summary>
    public IReadOnlyDictionary<string, string> Parameters { get; set; } = new Dictionary<string, string>();

    /// <summary>
    /// Gets or sets how long the user has to sign in: more than zero. The default is 15 minutes. A callback that comes later
    /// is a <see cref="SignInException"/>.
    /// </summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(15);
}
