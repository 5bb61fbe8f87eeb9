using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Opens the user's own browser, which an address can't make do anything else.</summary>
internal static class SystemBrowser
{
    /// <summary>Opens an address, and waits until the program that does so says whether it could, if it says so.</summary>
    /// <param name="address">An absolute http or https address.</param>
    /// <param name="cancellationToken">Ends the wait. The program goes on.</param>
    /// <exception cref="InvalidOperationException">There is no browser that could be opened.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    internal static Task OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        // Escaped, so that there is no space or quote in it; and no shell reads it but that of Windows, which takes it whole.
        var text = address.AbsoluteUri.Replace("\"", "%22").Replace("'", "%27");
        return RunAsync(RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? new ProcessStartInfo(text) { UseShellExecute = true }
            : new ProcessStartInfo(RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "open" : "xdg-open", "\"" + text + "\"") { UseShellExecute = false }, cancellationToken);
    }

    /// <summary>Runs what opens the browser: a program, which says by its exit code whether it could, or the shell of Windows, which says so at once.</summary>
    internal static async Task RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        using var program = Start(start);
        if (program is null || start.UseShellExecute)
        {
            return;
        }

        var exited = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        program.Exited += (_, _) => exited.TrySetResult(true);
        program.EnableRaisingEvents = true;
        using var cancelled = cancellationToken.Register(() => exited.TrySetCanceled());
        await exited.Task.ConfigureAwait(false);
        if (program.ExitCode != 0)
        {
            throw NoBrowser(inner: null);
        }
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception exception)
        {
            throw NoBrowser(exception);
        }
    }

    private static InvalidOperationException NoBrowser(Exception? inner) => new InvalidOperationException(
        $"No browser could be opened: set {nameof(BrowserSignInOptions.OpenBrowser)}, or let the user open the address, by {nameof(AuthorizationServerClient.SignInByPromptAsync)}.", inner);
}
