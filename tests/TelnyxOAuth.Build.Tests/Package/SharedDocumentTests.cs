using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests.Package;

/// <summary>Large documents of others compile through the package without a warning, and their clients call.</summary>
[Collection(BuildPackageCollection.Name)]
public sealed class SharedDocumentTests(BuildPackageFeed feed)
{
    [SharedDocumentFact("corpus/box.json")]
    public async Task Box() => await CallsAsync(
        "corpus/box.json",
        "Box",
        "public",
        "Everything",
        "Well done",
        "Ada on_holiday",
        "the bytes of the photo",
        "GET https://api.box.com/2.0/folders/0 [Bearer TOKEN]",
        "GET https://api.box.com/2.0/comments/7 [Bearer TOKEN]",
        "GET https://api.box.com/2.0/users/me [Bearer TOKEN]",
        "POST https://upload.box.com/api/2.0/files/content [Bearer TOKEN] "
            + """-- Content-Disposition: form-data; name="attributes" Content-Type: application/json  {"name":"photo.png","parent":{"id":"0"}} """
            + """-- Content-Disposition: form-data; name="file"; filename="photo.png" Content-Type: image/png  pixels ----""",
        "GET https://api.box.com/2.0/files/12/content [Bearer TOKEN]");

    [SharedDocumentFact("corpus/twilio-api.json")]
    public async Task Twilio() => await CallsAsync(
        "corpus/twilio-api.json",
        "Twilio",
        "public",
        "Mine",
        "Hello",
        "SM2 queued",
        "GET https://api.twilio.com/2010-04-01/Accounts/AC1.json [Basic QUMxOnNlY3JldA==]",
        "GET https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/SM1.json [Basic QUMxOnNlY3JldA==]",
        "POST https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json [Basic QUMxOnNlY3JldA==] To=%2B1&Body=Good+bye");

    [SharedDocumentFact("corpus/xero.yaml")]
    public async Task Xero() => await CallsAsync(
        "corpus/xero.yaml",
        "Xero",
        "public",
        "2",
        "00000000-0000-0000-0000-000000000001",
        "Travel",
        "note.txt",
        "receipt",
        "GET https://api.xero.com/api.xro/2.0/Accounts?order=Name%20ASC [Bearer TOKEN]",
        """PUT https://api.xero.com/api.xro/2.0/Accounts [Bearer TOKEN] {"Code":"500","Name":"Travel"}""",
        "GET https://api.xero.com/api.xro/2.0/Accounts/00000000-0000-0000-0000-000000000001 [Bearer TOKEN]",
        "PUT https://api.xero.com/api.xro/2.0/Accounts/00000000-0000-0000-0000-000000000001/Attachments/note.txt [Bearer TOKEN] Lunch",
        "GET https://api.xero.com/api.xro/2.0/Accounts/00000000-0000-0000-0000-000000000001/Attachments/receipt.txt [Bearer TOKEN]");

    /// <summary>A large client of a program's own, of which its assembly shows nothing.</summary>
    [SharedDocumentFact("upstream/telnyx-full.yml")]
    public async Task Telnyx() => await CallsAsync(
        "upstream/telnyx-full.yml",
        "Telnyx",
        "internal",
        "300.00",
        "mine pending",
        "2",
        "2",
        "GET https://api.telnyx.com/v2/balance [Bearer KEY]",
        """POST https://api.telnyx.com/v2/number_orders [Bearer KEY] {"customer_reference":"mine"}""",
        "GET https://api.telnyx.com/v2/number_orders/00000000-0000-0000-0000-000000000001 [Bearer KEY]",
        "GET https://api.telnyx.com/v2/number_orders?page%5Bsize%5D=20 [Bearer KEY]");

    private async Task CallsAsync(string document, string name, string accessibility, params string[] lines)
    {
        var file = Path.GetFileName(document);
        using var project = new BuildConsumerProject(feed, $"""<OpenApiClient Include="{file}" Namespace="{name}" ClientName="{name}Client" Accessibility="{accessibility}" NoWarn="{Mistakes(document)}" />""");
        project.Add(name + ".cs", "CannedHandler.cs");
        File.Copy(SharedDocumentFactAttribute.PathOf(document), project.PathOf(file));

        var build = (await project.DotNetAsync("build")).Succeeded(compilations: 1);
        Assert.DoesNotContain("warning", build.Output, StringComparison.Ordinal);
        Assert.Equal(lines, await project.RunAsync());
        Assert.Equal(accessibility == "public", PublicTypes.Of(project.PathOf("bin/Debug/net10.0/App.dll")).Length > 0);

        // Nothing changed, so neither the tool nor NSwag runs.
        var generated = File.GetLastWriteTimeUtc(project.OutputPath(Path.GetFileNameWithoutExtension(file)));
        (await project.DotNetAsync("build", "--no-restore")).Succeeded(compilations: 0);
        Assert.Equal(generated, File.GetLastWriteTimeUtc(project.OutputPath(Path.GetFileNameWithoutExtension(file))));
    }

    /// <summary>The mistakes that these documents have; any other one is a warning, and so an error of these projects.</summary>
    private static string Mistakes(string document) => document switch
    {
        "corpus/box.json" => "TOA1504",
        "upstream/telnyx-full.yml" => "TOA1007;TOA1507",
        _ => string.Empty,
    };
}
