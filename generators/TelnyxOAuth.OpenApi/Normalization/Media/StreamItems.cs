using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>
/// Makes the schema of a response that is a stream that of one of its items: the <c>itemSchema</c> of OpenAPI 3.2, of which an event's
/// <c>data</c> is what carries something, the items of a list, or else the schema as it stands, by which documents before 3.2 say it.
/// </summary>
internal sealed class StreamItems : INormalizationPass
{
    private const string ItemSchema = "itemSchema";

    /// <summary>The members of an event (HTML Living Standard, section 9.2.6).</summary>
    private static readonly string[] EventMembers = ["comment", "data", "event", "id", "retry"];

    private static readonly string[] SseItemMembers = ["data", "eventId", "eventType", "reconnectionInterval"];

    private static readonly string[] Alternatives = ["oneOf", "anyOf"];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.ReferencesNameComponents];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.StreamsHaveItems];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var (response, part, _) in DocumentWalker.Visit(context.Root).Where(visited => visited.Part == DocumentPart.Response).ToArray())
        {
            foreach (var content in response.Map("content").Members().Where(content => StreamKind.From(content.Key) is not null).ToArray())
            {
                // What several responses have from one component is translated for each.
                if (Reference.ResolveMap(context.Root, content.Value)?.DeepClone() is MapNode holder)
                {
                    Translate(context, holder, StreamKind.From(content.Key) == StreamKind.Events);
                    response.Map("content")!.Set(content.Key, holder);
                }
            }
        }
    }

    private static void Translate(NormalizationContext context, MapNode holder, bool isOfEvents)
    {
        var item = holder.Map(ItemSchema) is { } stated
            ? isOfEvents ? DataOf(context, stated) ?? stated : stated
            : context.Resolve(holder.Map("schema")) is not { } whole ? null
            : whole.Text("type") == "array" && whole.Map("items") is { } items ? items
            : isOfEvents && IsSseItem(whole) ? whole.Map("properties").Map("data")
            : holder.Map("schema");
        if (item is null)
        {
            return;
        }

        // An event's text is no JSON, whatever the document says of it beside its being a text.
        var schema = isOfEvents && context.Resolve(item) is { } resolved && resolved.Text("type") == "string" && resolved.Text("format") != "binary"
            ? ContentNodes.CreateSchema(BodyKind.Text, item.Position)
            : (MapNode)item.DeepClone();
        holder.Remove(ItemSchema);
        holder.Set("schema", schema);
    }

    /// <summary>What the data of events are, where a schema describes events; null where it describes something else.</summary>
    private static MapNode? DataOf(NormalizationContext context, MapNode schema)
    {
        if (context.Resolve(schema) is not { } resolved)
        {
            return null;
        }

        if (Alternatives.Select(resolved.List).FirstOrDefault(list => list is not null) is { } variants)
        {
            var found = variants.Items.Select(variant => variant is MapNode map ? context.Resolve(map) : null).ToArray();
            return found.Length > 0 && found.All(IsEvent) ? Join(context, resolved, [.. found.Select(variant => DataOfEvent(context, Merge(resolved, variant!))).OfType<MapNode>()]) : null;
        }

        return IsEvent(resolved) ? DataOfEvent(context, resolved) : null;
    }

    /// <summary>Whether a schema has members of events and no others.</summary>
    private static bool IsEvent(MapNode? schema) =>
        schema.Map("properties").Members() is { Count: > 0 } members && members.All(member => EventMembers.Contains(member.Key));

    /// <summary>Whether a schema is .NET's own event, which ASP.NET Core describes as the object that it is in the server, and not as it is sent.</summary>
    private static bool IsSseItem(MapNode schema) =>
        schema.Map("properties").Members() is { Count: > 1 } members
        && members.All(member => SseItemMembers.Contains(member.Key))
        && schema.Map("properties").Map("data") is not null;

    /// <summary>An alternative with what all of them have in common.</summary>
    private static MapNode Merge(MapNode common, MapNode variant)
    {
        if (variant.Map("properties").Map("data") is not null || common.Map("properties").Map("data") is not { } data)
        {
            return variant;
        }

        var merged = (MapNode)variant.DeepClone();
        merged.Map("properties")!.Set("data", data.DeepClone());
        return merged;
    }

    private static MapNode? DataOfEvent(NormalizationContext context, MapNode schema)
    {
        if (schema.Map("properties").Map("data") is not { } data)
        {
            return null;
        }

        return context.Resolve(data)?.Map("contentSchema") ?? data;
    }

    /// <summary>One schema for what several events carry: a text, where one of them carries nothing but text.</summary>
    private static MapNode? Join(NormalizationContext context, MapNode place, MapNode[] data)
    {
        var distinct = new List<MapNode>();
        foreach (var schema in data.Where(schema => !distinct.Exists(other => SchemaText.AreEqual(other, schema))))
        {
            distinct.Add(schema);
        }

        if (distinct.Count <= 1)
        {
            return distinct.FirstOrDefault();
        }

        if (distinct.Find(schema => context.Resolve(schema).Text("type") == "string") is { } text)
        {
            return text;
        }

        var union = new MapNode(place.Position);
        union.Set("oneOf", new ListNode(place.Position, [.. distinct.Select(schema => schema.DeepClone())]));
        return union;
    }
}
