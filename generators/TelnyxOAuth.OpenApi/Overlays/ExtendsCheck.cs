using System;
using System.IO;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.Overlays;

/// <summary>Keeps an overlay that names its document by a path from being applied to another one by mistake. An address is not fetched.</summary>
internal static class ExtendsCheck
{
    /// <summary>Checks an overlay against the document that it is to be applied to.</summary>
    /// <exception cref="DiagnosticException">The overlay names another document.</exception>
    public static void Run(Overlay overlay, string input)
    {
        if (overlay.Extends is not { } extends || (Uri.TryCreate(extends, UriKind.Absolute, out var uri) && !uri.IsFile))
        {
            return;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(overlay.File))!;
        var named = Path.GetFullPath(Path.Combine(folder, uri is null ? Uri.UnescapeDataString(extends) : uri.LocalPath));
        if (named != Path.GetFullPath(input))
        {
            throw new DiagnosticException(new Diagnostic(
                DiagnosticCodes.BadOverlay, overlay.File, null,
                $"the overlay extends '{extends}', which is not '{input}'; correct 'extends', leave it out, or name the other document."));
        }
    }
}
