using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Normalization.Media;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Operations;

/// <summary>Leaves each operation one kind of success, and failures by status, by range or by default.</summary>
internal sealed partial class ResponseStatuses : INormalizationPass
{
    private static readonly string[] ErrorWords = ["Error", "Errors", "Problem", "Exception", "Failure"];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.PartsAreInline, DocumentCondition.SchemasSpeak30];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.StatusesArePlain];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var place in context.Operations)
        {
            place.Operation.Set("responses", Normalize(context, place, place.Operation.Map("responses") ?? new MapNode(place.Position)));
        }
    }

    private static MapNode Normalize(NormalizationContext context, OperationPlace place, MapNode responses)
    {
        var root = context.Root;
        var result = new MapNode(responses.Position);
        foreach (var entry in responses.Entries.Where(entry => entry.Value is MapNode && !entry.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            if (!Status().IsMatch(entry.Key))
            {
                context.Warn(entry.KeyPosition, $"the response '{PlainText.OneLine(entry.Key)}' is left out: it is neither a status, such as 404 or 4XX, nor 'default'.");
                continue;
            }

            ((MapNode)entry.Value).Remove("links");
            ((MapNode)entry.Value).SetIfAbsent("description", string.Empty);
            result.TryAdd(entry with { Key = entry.Key.Equals("default", StringComparison.OrdinalIgnoreCase) ? "default" : entry.Key.ToUpperInvariant() });
        }

        var mayBeEmpty = BodilessResponses.RemoveContent(result, place.Method);
        ReplaceSuccessRange(result);
        ReplaceDefaultOfSuccess(result);
        var isSuccess = result.Entries.Any(entry => entry.Key.StartsWith('2'));
        foreach (var status in result.Entries.Select(entry => entry.Key).Where(status => IsNeverSeen(root, status, isSuccess, result)).ToArray())
        {
            result.Remove(status);
        }

        if (result.Entries.Count == 0)
        {
            result.Set("200", CreateSuccess(responses.Position));
        }

        if (mayBeEmpty)
        {
            BodilessResponses.AllowNull(result);
        }

        return result;
    }

    /// <summary>A range of successes is the first of them that nothing else describes.</summary>
    private static void ReplaceSuccessRange(MapNode responses)
    {
        if (responses["2XX"] is not { } range)
        {
            return;
        }

        responses.Remove("2XX");
        if (!responses.Entries.Any(entry => entry.Key.StartsWith('2')))
        {
            responses.Set("200", range);
        }
    }

    /// <summary>Where only the default is documented it speaks of success, unless what it holds is called an error.</summary>
    private static void ReplaceDefaultOfSuccess(MapNode responses)
    {
        if (responses["default"] is not MapNode otherwise || responses.Entries.Any(entry => entry.Key[0] is '2' or '3'))
        {
            return;
        }

        var schema = otherwise.Map("content").Members().Select(content => content.Value.Map("schema")).FirstOrDefault();
        var isError = SchemaReference.NameOf(schema) is { } name && ErrorWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
        if (isError || responses.Entries.Count > 1)
        {
            responses.Set("200", CreateSuccess(otherwise.Position));
            return;
        }

        responses.Remove("default");
        responses.Set("200", otherwise);
    }

    /// <summary>A response of which nothing is known but that there is one.</summary>
    private static MapNode CreateSuccess(Position position)
    {
        var success = new MapNode(position);
        success.Set("description", ScalarNode.From("The call succeeded.", position));
        return success;
    }

    /// <summary>Provisional responses never reach a caller, and a redirect beside a success is followed or tells nothing new.</summary>
    private static bool IsNeverSeen(MapNode root, string status, bool isSuccess, MapNode responses) =>
        status.StartsWith('1')
        || (status == "304" && responses.Entries.Count > 1)
        || (status.StartsWith('3') && isSuccess && responses.Entries.Any(entry => entry.Key.StartsWith('2') && ResponseMediaTypes.IsData(root, entry.Value)));

    [GeneratedRegex("^([1-5]([0-9][0-9]|XX)|default)\\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Status();
}
