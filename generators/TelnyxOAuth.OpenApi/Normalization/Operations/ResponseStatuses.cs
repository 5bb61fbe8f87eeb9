using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Normalization.Media;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Operations;

/// <summary>Leaves each operation one kind of success, and failures by status, by range or by default.</summary>
internal static class ResponseStatuses
{
    private static readonly string[] FailureWords = ["Error", "Errors", "Problem", "Problem", "Exception", "Failure"];

    /// <summary>Changes a document in place.</summary>
    public static void Apply(MapNode root)
    {
        foreach (var place in OpenApiShape.Operations(root))
        {
            place.Operation.Set("responses", Tidy(root, place.Operation.Map("responses") ?? new MapNode(place.Position)));
        }
    }

    private static MapNode Tidy(MapNode root, MapNode responses)
    {
        var result = new MapNode(responses.Position);
        foreach (var entry in responses.Entries.Where(entry => entry.Value is MapNode && !entry.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            ((MapNode)entry.Value).Remove("links");
            ((MapNode)entry.Value).Remove("headers");
            ((MapNode)entry.Value).SetIfAbsent("description", string.Empty);
            result.TryAdd(entry with { Key = entry.Key.Equals("default", StringComparison.OrdinalIgnoreCase) ? "default" : entry.Key.ToUpperInvariant() });
        }

        Name2XX(result);
        SucceedByDefault(result);
        var isSuccess = result.Entries.Any(entry => entry.Key.StartsWith('2'));
        foreach (var status in result.Entries.Select(entry => entry.Key).Where(status => IsSilent(root, status, isSuccess, result)).ToArray())
        {
            result.Remove(status);
        }

        if (result.Entries.Count == 0)
        {
            result.Set("200", Succeeded(responses.Position));
        }

        return result;
    }

    /// <summary>A range of successes is the first of them that nothing else describes.</summary>
    private static void Name2XX(MapNode responses)
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
    private static void SucceedByDefault(MapNode responses)
    {
        if (responses["default"] is not MapNode otherwise || responses.Entries.Any(entry => entry.Key[0] is '2' or '3'))
        {
            return;
        }

        var schema = otherwise.Map("content").Members().Select(content => content.Value.Map("schema")).FirstOrDefault();
        var isFailure = SchemaReference.NameOf(schema) is { } name && FailureWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
        if (isFailure || responses.Entries.Count > 1)
        {
            responses.Set("200", Succeeded(otherwise.Position));
            return;
        }

        responses.Remove("default");
        responses.Set("200", otherwise);
    }

    /// <summary>A response of which nothing is known but that there is one.</summary>
    private static MapNode Succeeded(Position position)
    {
        var success = new MapNode(position);
        success.Set("description", ScalarNode.From("The call succeeded.", position));
        return success;
    }

    /// <summary>Provisional responses never reach a caller, and a redirect beside a success is followed or is no news.</summary>
    private static bool IsSilent(MapNode root, string status, bool isSuccess, MapNode responses) =>
        status.StartsWith('1')
        || (status == "304" && responses.Entries.Count > 1)
        || (status.StartsWith('3') && isSuccess && responses.Entries.Any(entry => entry.Key.StartsWith('2') && ResponseMediaTypes.IsData(root, entry.Value)));
}
