using System;
using System.IO;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Tests.Document;
using TelnyxOAuth.OpenApi.Updating;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Updating;

/// <summary>The checked-in document is what the update makes of upstream's.</summary>
public sealed class UpstreamUpdateTests : IDisposable
{
    private const string OAuthPart = "../shared/upstream/telnyx-oauth-upstream.yml";
    private const string Whole = "../shared/upstream/telnyx-full.yml";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UpstreamFileFact(OAuthPart)]
    public void The_oauth_part_of_upstream_gives_the_checked_in_document_byte_for_byte() => AssertReproduces(OAuthPart);

    [UpstreamFileFact(Whole)]
    public void The_whole_of_upstream_gives_the_checked_in_document_byte_for_byte() => AssertReproduces(Whole);

    /// <summary>The order comes from the document before; the facts and sentences don't, so a first document has them all.</summary>
    [UpstreamFileFact(OAuthPart)]
    public void Without_a_document_before_the_same_is_said_in_another_order()
    {
        var output = _folder.PathOf("first.yaml");
        Run(OAuthPart, output);

        var (first, ours) = (OpenApiDocument.Parse(File.ReadAllText(output)), DocumentFiles.LoadOurs());
        Assert.Empty(DocumentComparison.Compare(first, ours));
        Assert.Equal(File.ReadAllText(Ours).Length, File.ReadAllText(output).Length);
    }

    [Fact]
    public void The_checked_in_document_is_tidy() =>
        Assert.Equal(File.ReadAllText(Ours), DocumentWriter.TextFor(Ours, DocumentFrontEnd.Compile(new FrontEndInput(Ours)).Require().Root));

    private static string Ours => DocumentFiles.PathOf("openapi/telnyx-oauth.yaml");

    private void AssertReproduces(string upstream)
    {
        // A changed description tells that the text is written and not just left as it is.
        var output = _folder.Write("telnyx-oauth.yaml", File.ReadAllText(Ours).Replace("An OAuth client.", "Something else.", StringComparison.Ordinal));

        var report = Run(upstream, output);

        Assert.Contains("is written.", report, StringComparison.Ordinal);
        Assert.StartsWith("Nothing changes for users.", report, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(Ours), File.ReadAllBytes(output));
    }

    private static string Run(string upstream, string output) => UpdateRun.Run(new UpdateOptions
    {
        From = DocumentFiles.PathOf(upstream),
        Document = output,
        Overlay = DocumentFiles.PathOf("openapi/telnyx-oauth.overlay.yaml"),
    });
}
