using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth.Generated.Tests.Guide;

/// <summary>
/// The parts of the guide that are made: of the OpenAPI document, of the compiled SDK, and of the code that tests run. On the page, each
/// stands between <c>&lt;!-- made: name --&gt;</c> and <c>&lt;!-- end --&gt;</c>; everything else is written there by hand.
/// </summary>
internal static partial class GuideParts
{
    /// <summary>Replaces the made parts of a page.</summary>
    internal static async Task<string> UpdateAsync(string page)
    {
        var parts = await MakeAsync();
        return PartPattern().Replace(page, match => parts.TryGetValue(match.Groups["name"].Value, out var part)
            ? $"<!-- made: {match.Groups["name"].Value} -->\n{part}<!-- end -->"
            : throw new InvalidOperationException($"The page has a part called {match.Groups["name"].Value}, which is not made."));
    }

    /// <summary>Names the parts of a page, in its order.</summary>
    internal static IEnumerable<string> NamesIn(string page) => PartPattern().Matches(page).Select(match => match.Groups["name"].Value);

    /// <summary>Makes all parts.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> MakeAsync()
    {
        var operations = GuideFiles.Operations;
        var parts = new Dictionary<string, string>
        {
            ["operations"] = Overview(operations),
            ["errors-by-status"] = await ErrorsAsync(),
        };
        foreach (var operation in operations)
        {
            parts[operation.Id] = Section(operation);
        }

        foreach (var (name, code) in GuideFiles.Code.Where(region => operations.All(operation => operation.Id != region.Key)))
        {
            var lengths = OtherSdkCall.Topics.TryGetValue(name, out var others) ? Lengths(others, code) + "\n\n" : "";
            parts[name] = $"{lengths}```csharp\n{code}```\n";
        }

        return parts;
    }

    private static string Overview(IReadOnlyList<GuideOperation> operations) =>
        $"The {operations.Count} operations, in the order of Telnyx's guides:\n\n| route | Python | C# |\n| --- | --- | --- |\n"
        + string.Concat(operations.Select(operation =>
            $"| [`{operation.Route}`](#{Anchor(operation.Route)}) | `{OtherSdkCall.Table[operation.Id].Python.Split('(')[0]}` | `telnyx.{operation.Resource}.{operation.CSharpMethod}` |\n"));

    private static string Section(GuideOperation operation)
    {
        var others = OtherSdkCall.Table[operation.Id];
        var code = GuideFiles.Code[operation.Id];
        var resource = typeof(TelnyxOAuthClient).GetProperty(operation.Resource)!.PropertyType;

        // The overload that takes everything: the other is for those who have nothing but a token to cancel by.
        var method = resource.GetMethods().Where(candidate => candidate.Name == operation.CSharpMethod).MaxBy(candidate => candidate.GetParameters().Length)!;
        return $"""
            #### {operation.Route}

            {operation.Summary}

            | | |
            | --- | --- |
            | Python | `{others.Python}` |
            | Go | `{others.Go}` |
            | C# | `{CSharpSignature.Of(method)}` |

            {Lengths(others, code)}{(others.NeedsMore is { } heading ? $" More than a bare port: [{heading}](#{Anchor(heading)})." : "")}

            ```csharp
            {code}```

            """.ReplaceLineEndings("\n");
    }

    private static string Lengths(OtherSdkCall others, string code)
    {
        var lines = GuideRegions.CountLines(code);
        var why = others.WhyLonger is { } reason ? $": {reason}" : "";
        return $"Lines: {lines} in C#, {others.PythonLines} in Python, {others.GoLines} in Go{why}.";
    }

    /// <summary>What a status becomes in C#, by a call that is answered with it.</summary>
    private static async Task<string> ErrorsAsync()
    {
        var rows = new List<string>();
        foreach (var (status, python) in OtherSdkErrors.Statuses)
        {
            using var server = new Server("{}", (HttpStatusCode)status);
            try
            {
                await server.Client.OAuth.GetJwksAsync();
                throw new InvalidOperationException($"A call that was answered {status} succeeded.");
            }
            catch (ApiResponseException exception)
            {
                rows.Add($"| {status} | `{python}` | `{exception.GetType().Name.Split('`')[0]}` |\n");
            }
        }

        return "| status | Python | C# |\n| --- | --- | --- |\n" + string.Concat(rows)
            + string.Concat(OtherSdkErrors.Others.Select(row => $"| {row.When} | `{row.Python}` | `{row.CSharp.Name}` |\n"));
    }

    // As GitHub makes it of the heading.
    private static string Anchor(string heading) => AnchorPattern().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"<!-- made: (?<name>\S+) -->\n(?<part>.*?)<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex PartPattern();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex AnchorPattern();
}
