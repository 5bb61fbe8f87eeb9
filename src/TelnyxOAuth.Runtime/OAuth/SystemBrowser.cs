using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TelnyxOAuth.Runtime;

/// <summary>Opens the user's own browser, which an address can't make do anything else.</summary>
internal static class SystemBrowser
{
    /// <summary>Opens an address.</summary>
    /// <param name="address">An absolute http or https address.</param>
    /// <exception cref="InvalidOperationException">There is no browser that could be opened.</exception>
    internal static void Open(Uri address)
    {
        // Escaped, so that there is no space or quote in it; and no shell reads it but that of Windows, which takes it whole.
        var text = address.AbsoluteUri.Replace("\"", "%22").Replace("'", "%27");
        var start = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? new ProcessStartInfo(text) { UseShellExecute = true }
            : new ProcessStartInfo(RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "open" : "xdg-open", "\"" + text + "\"") { UseShellExecute = false };
        try
        {
            Process.Start(start)?.Dispose();
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                $"No browser could be opened: set {nameof(BrowserSignInOptions.OpenBrowser)}, or let the user open the address, by {nameof(AuthorizationServerClient.SignInByPromptAsync)}.", exception);
        }
    }
}
