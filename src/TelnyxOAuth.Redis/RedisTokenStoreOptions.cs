using System;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>Where a <see cref="RedisTokenStore"/> keeps tokens, and how.</summary>
public sealed class RedisTokenStoreOptions
{
    /// <summary>
    /// Gets or sets what the entries' keys in Redis begin with; the default is <c>TelnyxOAuth:</c>. What follows is a hash of
    /// the server, the client and the scope or user, so that clients don't get in each other's way.
    /// </summary>
    public string KeyPrefix { get; set; } = "TelnyxOAuth:";

    /// <summary>Gets or sets the number of the database; -1, the default, for the connection's own.</summary>
    public int Database { get; set; } = -1;

    /// <summary>Gets or sets what encrypts tokens; <c>null</c>, the default, to keep them in the clear.</summary>
    public TokenProtector? TokenProtector { get; set; }

    /// <summary>Gets or sets the clock by which tokens expire. The default is the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
