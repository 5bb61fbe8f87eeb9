using System;
using System.IO;
using System.Text.RegularExpressions;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Tests.Document;
using TelnyxOAuth.OpenApi.Updating;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Updating;

/// <summary>CONTRIBUTING.md walks through an update; what it shows is what the command says.</summary>
public sealed partial class WalkThroughTests : IDisposable
{
    private const string Upstream = "../shared/upstream/telnyx-oauth-upstream.yml";
    private const string OverlayFile = "openapi/telnyx-oauth.overlay.yaml";
    private const string DocumentFile = "openapi/telnyx-oauth.yaml";
    private const string LastValue = "        client_secret_post: With its identifier and secret in the request body.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UpstreamFileFact(Upstream)]
    public void What_contributors_read_is_what_they_see()
    {
        var shown = File.ReadAllText(DocumentFiles.PathOf("CONTRIBUTING.md"));
        var upstream = SignedToken().Replace(File.ReadAllText(DocumentFiles.PathOf(Upstream)), "$0\n$1- private_key_jwt")
            .Replace("last_used_at:", "used_at:", StringComparison.Ordinal);
        var overlay = File.ReadAllText(DocumentFiles.PathOf(OverlayFile));
        _folder.Write("telnyx-oauth.yaml", File.ReadAllText(DocumentFiles.PathOf(DocumentFile)));

        var error = Assert.Throws<DiagnosticException>(() => Run(upstream, overlay)).Diagnostic;
        AssertShows(shown, (error with { File = OverlayFile, Position = error.Position!.Value with { File = null } }).ToString());
        Assert.Contains($"In line {error.Position?.Line} of the overlay", shown, StringComparison.Ordinal);

        overlay = overlay.Replace("last_used_at:", "used_at:", StringComparison.Ordinal);
        AssertShows(shown, Run(upstream, overlay));

        overlay = overlay.Replace(LastValue, LastValue + "        private_key_jwt: With a token that it signs itself.\n", StringComparison.Ordinal);
        AssertShows(shown, Run(upstream, overlay));
    }

    private static void AssertShows(string text, string output) =>
        Assert.Contains($"```\n{output.TrimEnd('\n')}\n```", text, StringComparison.Ordinal);

    private string Run(string upstream, string overlay) => UpdateRun.Run(new UpdateOptions
    {
        From = _folder.Write("changed.yml", upstream),
        Document = _folder.PathOf("telnyx-oauth.yaml"),
        Overlay = _folder.Write("overlay.yaml", overlay),
    }).Replace(_folder.PathOf("telnyx-oauth.yaml"), DocumentFile, StringComparison.Ordinal);

    [GeneratedRegex("^( *)- client_secret_post$", RegexOptions.Multiline)]
    private static partial Regex SignedToken();
}
