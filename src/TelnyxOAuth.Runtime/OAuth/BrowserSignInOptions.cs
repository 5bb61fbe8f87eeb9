using System;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>How a program on the user's machine signs the user in by the system's browser (RFC 8252).</summary>
public sealed class BrowserSignInOptions
{
    /// <summary>Gets or sets what to ask for; <c>null</c>, the default, for the client's own. Its lifetime is how long the user has.</summary>
    public SignInOptions? SignIn { get; set; }

    /// <summary>
    /// Gets or sets the port of this machine that the browser comes back to, from 0 to 65535. 0, the default, takes a free
    /// one, which authorization servers allow for redirect URIs to this machine (RFC 8252 section 7.3).
    /// </summary>
    public int Port { get; set; }

    /// <summary>Gets or sets the path of the redirect URI, which starts with a slash. The default is <c>/callback</c>.</summary>
    public string Path { get; set; } = "/callback";

    /// <summary>
    /// Gets or sets what opens the browser; <c>null</c>, the default, for the system's. It is given the address to open, which
    /// a program can print too, for a user whose browser does not open. Its task may end at once, or last until the user is through;
    /// if it fails, the sign-in does.
    /// </summary>
    public Func<Uri, CancellationToken, Task>? OpenBrowser { get; set; }

    /// <summary>Gets or sets what the page says when the user is signed in. The default is <c>You are signed in. You can close this window.</c></summary>
    public string SignedInText { get; set; } = "You are signed in. You can close this window.";

    /// <summary>Gets or sets what the page says when the user is not. The default is <c>You are not signed in. Go back to the program.</c></summary>
    public string FailedText { get; set; } = "You are not signed in. Go back to the program.";
}
