using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace TelnyxOAuth.OpenApi.Tests.Document;

/// <summary>The facts are upstream's; the sentences are ours.</summary>
public sealed partial class UpstreamAgreementTests
{
    [UpstreamFact]
    public void The_document_differs_from_upstream_only_where_it_is_meant_to()
    {
        var found = DocumentComparison.Compare(DocumentFiles.LoadOurs(), DocumentFiles.LoadUpstream());
        var intended = IntendedDifferences.All
            .SelectMany(difference => difference.Lines, (difference, line) => (line, difference.Reason))
            .ToList();

        var problems = found.Except(intended.Select(entry => entry.line)).Select(line => $"not intended: {line}")
            .Concat(intended.Where(entry => !found.Contains(entry.line))
                .Select(entry => $"listed but gone: {entry.line} ({entry.Reason})"));

        Problems.AssertNone(problems);
    }

    [UpstreamFact]
    public void Each_operation_of_upstream_is_covered_on_every_path_it_has()
    {
        var ours = DocumentFiles.LoadOurs().OperationsOnEveryPath.Select(operation => operation.ToString());
        var upstream = DocumentFiles.LoadUpstream().Operations.Select(operation => operation.ToString());

        Assert.Equal(upstream.Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
    }

    [UpstreamFact]
    public void No_sentence_is_taken_over_from_upstream()
    {
        var upstream = DocumentationMembers(DocumentFiles.LoadUpstream()).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Problems.AssertNone(DocumentationMembers(DocumentFiles.LoadOurs()).Where(upstream.Contains));
    }

    private static IEnumerable<string> DocumentationMembers(OpenApiDocument document) =>
        from mapping in document.Root.Mappings()
        from entry in mapping.Node.Entries()
        where entry.Key is "description" or "summary" or "title" or "x-enum-descriptions"
        from text in entry.Value.Items().Append(entry.Value).OfType<YamlScalarNode>()
        from sentence in EndOfSentence().Split(text.Value ?? "")
        let words = Spaces().Replace(sentence, " ").Trim().TrimEnd('.', '!', '?')
        where words.Length > 0
        select words;

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
