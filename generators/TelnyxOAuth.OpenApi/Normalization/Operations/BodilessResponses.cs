using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Operations;

/// <summary>Knows the responses that never have a body, whatever a document describes (RFC 9110 sections 9.3.2, 15.3.5, 15.3.6 and 15.4.5).</summary>
internal static class BodilessResponses
{
    private static readonly string[] Statuses = ["204", "205", "304"];

    /// <summary>Removes the content of responses that have none.</summary>
    /// <param name="responses">The responses of an operation, by status.</param>
    /// <param name="method">The operation's method.</param>
    /// <returns>
    /// Whether the document says that a success may have no body: by a status, by a range that includes one, or by a success without
    /// content beside one that has it.
    /// </returns>
    public static bool RemoveContent(MapNode responses, string method)
    {
        foreach (var response in responses.Entries.Where(entry => method == "head" || Statuses.Contains(entry.Key)).Select(entry => (MapNode)entry.Value))
        {
            response.Remove("content");
        }

        var successes = responses.Entries.Where(entry => entry.Key.StartsWith('2')).ToArray();
        return successes.Any(entry => entry.Key is "204" or "205" or "2XX" || entry.Value.Map("content") is not { Entries.Count: > 0 })
            || (successes.Length == 0 && responses.Contains("default"));
    }

    /// <summary>Lets the JSON of successes be null, as which a response without a body is read.</summary>
    public static void AllowNull(MapNode responses)
    {
        var contents = responses.Entries.Where(entry => entry.Key.StartsWith('2')).SelectMany(entry => entry.Value.Map("content").Members());
        foreach (var content in contents.Where(content => BodyKind.From(content) == BodyKind.Json).Select(content => content.Value).OfType<MapNode>())
        {
            if (content.Map("schema") is { } schema)
            {
                content.Set("schema", Nullable(schema));
            }
        }
    }

    private static MapNode Nullable(MapNode schema)
    {
        if (schema.Contains(Reference.Key))
        {
            var target = schema;
            schema = new MapNode(target.Position);
            schema.Set("allOf", new ListNode(target.Position, [target]));
        }

        schema.Set("nullable", ScalarNode.From(true, schema.Position));
        return schema;
    }
}
