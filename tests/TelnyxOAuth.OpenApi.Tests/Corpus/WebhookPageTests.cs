using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Tests.Document;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>The page on webhooks: its document is compiled, and its code runs as it stands.</summary>
[Collection(PageCode.OnTheConsole)]
public sealed class WebhookPageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_code_of_the_page_does_what_the_page_says()
    {
        var page = (await File.ReadAllTextAsync(DocumentFiles.PathOf("docs/webhooks.md"))).ReplaceLineEndings("\n");

        var told = await CompiledClient.RunAsync(_folder, PageCode.Of(page, "yaml").Single(), new Uri("http://localhost"), $$$"""
            var secret = Convert.ToBase64String(new byte[32]);
            var verifier = new TelnyxOAuth.Runtime.StandardWebhookVerifier(secret);
            var written = new System.IO.StringWriter();
            var output = Console.Out;
            Console.SetOut(written);
            try
            {
                Receive("{\"data\":{\"event_type\":\"call.answered\",\"from\":\"Ann\"}}");
                Receive("{\"data\":{\"reason\":\"busy\",\"event_type\":\"call.ended\"}}");
                Receive("{\"data\":{\"event_type\":\"call.moved\"}}");
                try
                {
                    Receive("{}", forged: true);
                }
                catch (TelnyxOAuth.Runtime.WebhookSignatureException exception)
                {
                    Console.WriteLine(exception.Failure);
                }
            }
            finally
            {
                Console.SetOut(output);
            }

            _ = new TelnyxOAuth.Runtime.Ed25519WebhookVerifier("O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik=", "telnyx-timestamp", "telnyx-signature-ed25519") { Tolerance = TimeSpan.FromMinutes(5), MaxBodyBytes = 1024 * 1024 };
            await Task.CompletedTask;
            return written.ToString().ReplaceLineEndings("|");

            void Receive(string text, bool forged = false)
            {
                var body = System.Text.Encoding.UTF8.GetBytes(text);
                var time = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
                var signed = System.Text.Encoding.UTF8.GetBytes($"m1.{time}." + (forged ? "other" : text));
                var headers = new System.Collections.Generic.Dictionary<string, string>
                {
                    ["webhook-id"] = "m1",
                    ["webhook-timestamp"] = time.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    ["webhook-signature"] = "v1," + Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData(Convert.FromBase64String(secret), signed)),
                };
            {{{PageCode.Of(page, "csharp").Single()}}}
            }
            """);

        Assert.Equal("Answered: Ann|Ended: busy|Not known to this version: call.moved|WrongSignature|", told);
        Assert.Contains("`new Ed25519WebhookVerifier(publicKey, \"telnyx-timestamp\", \"telnyx-signature-ed25519\")`", page, StringComparison.Ordinal);
    }
}
