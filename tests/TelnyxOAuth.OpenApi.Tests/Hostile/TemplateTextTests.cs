using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TelnyxOAuth.OpenApi.Tests.Document;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Hostile;

/// <summary>Templates write texts of a document through two filters, one for comments and one for literals; the rest that they write are names and parts of C#.</summary>
public partial class TemplateTextTests
{
    private static readonly string[] Writers = ["csharpdocs", "literal"];

    /// <summary>What is no text of a document: names that the front end made identifiers, types that NSwag made of them, and C# that the template put together.</summary>
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        // Identifiers.
        "Class", "ClassName", "Name", "Namespace", "argument", "bare", "client.name", "field", "field[1]", "header.getter", "header.name", "headerClass.name", "key", "member.Name", "modelName", "name", "operation.ActualOperationName", "optionName", "options",
        "serverClass.name", "server.name", "variable.argument",
        "parameter.ExtensionData[\"x-dotnet-name\"]", "property.ExtensionData[\"x-dotnet-name\"]",
        "operation.ExtensionData[\"x-dotnet-stream-on\"]", "operation.ExtensionData[\"x-dotnet-stream-off\"]",

        // Types and numbers.
        "errorType", "exception", "header.result", "member.InternalValue", "result", "returned", "type",

        // Words of the tool's own, held by its checks of extensions.
        "ExtensionData[\"x-dotnet-base\"]", "ExtensionData[\"x-dotnet-location\"]", "bodyLocation", "bodyName", "ClientClassAccessModifier", "location", "operation.HttpMethodUpper", "style", "ToolchainVersion", "TypeAccessModifier",

        // C#.
        "Classes", "Clients", "arguments", "base", "before", "between", "bodyCodec", "codec", "declarations", "declared", "ending", "errorCodecs", "errors", "explode", "facts", "fields", "parts", "responseCodec", "row", "send", "sent", "table", "value", "withoutOptions",
    };

    [Fact]
    public void A_text_of_a_document_goes_through_the_writer_of_comments_or_of_literals()
    {
        var templates = Directory.GetFiles(DocumentFiles.PathOf("generators/TelnyxOAuth.Build/templates"), "*.liquid");
        var outputs = templates
            .SelectMany(file => OutputPattern().Matches(File.ReadAllText(file)).Select(output => (File: Path.GetFileName(file), Text: output.Groups[1].Value.Trim())))
            .ToList();

        Assert.True(outputs.Count > 100, "The outputs of the templates were not found.");
        Problems.AssertNone(outputs.Where(output => !IsSafe(output.Text)).Select(output => $"{output.File} writes {{{{ {output.Text} }}}}"));
    }

    private static bool IsSafe(string output)
    {
        var filters = output.Split('|', StringSplitOptions.TrimEntries);
        return Writers.Contains(filters[^1]) || Parts.Contains(filters[0]);
    }

    [GeneratedRegex(@"\{\{-?(.*?)-?\}\}")]
    private static partial Regex OutputPattern();
}
