using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Normalization.Composition;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Normalization.Unions;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Operations;

/// <summary>Makes of a query parameter that is an object the parameters that its members are on the wire.</summary>
internal sealed class QueryObjects : INormalizationPass
{
    private const int MaxDepth = 4;

    private static readonly ExpansionKind Objects = new("the objects in queries", "make them smaller");

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires =>
        [DocumentCondition.QueryStringsHaveSchemas, DocumentCondition.OperationsAreComplete, DocumentCondition.SchemasAreComposed];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.QueryParametersAreFlat];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var place in context.Operations)
        {
            if (place.Operation.List("parameters") is { } list)
            {
                var names = new HashSet<string>();
                var all = list.Items.OfType<MapNode>().SelectMany(parameter => Flatten(context, parameter)).Where(parameter => names.Add($"{parameter.Text("in")} {parameter.Text("name")}")).ToArray();
                Array.ForEach(all, parameter => parameter.Remove(QueryStrings.Encoding));
                place.Operation.Set("parameters", new ListNode(list.Position, all));
            }
        }

        SchemaRewriter.ReplaceInOperations(context.Root, DropPendingMaps);
        SchemaRewriter.ReplaceNamed(context.Root, (_, schema) => DropPendingMaps(schema));
    }

    private static MapNode DropPendingMaps(MapNode schema)
    {
        schema.Remove(PendingMap.Key);
        SchemaRewriter.ReplaceChildren(schema, DropPendingMaps);
        foreach (var variant in schema.Map(PendingUnion.Key).List(PendingUnion.Variants).Elements().OfType<MapNode>())
        {
            DropPendingMaps(variant);
        }

        return schema;
    }

    private static IEnumerable<MapNode> Flatten(NormalizationContext context, MapNode parameter)
    {
        // A parameter may state its schema by a media type; as text it is whatever the caller makes of it.
        if (parameter.Map("content") is not null)
        {
            parameter.Remove("content");
            parameter.Set("schema", Text(parameter.Position));
        }

        var isDeep = parameter.Text("style") == "deepObject";
        var isSpread = isDeep || (parameter.Text("style") is null or "form" && (!parameter.Contains("explode") || parameter.IsTrue("explode")));
        if (parameter.Text("in") != "query" || !isSpread || Members(context, parameter.Map("schema")) is not { } members)
        {
            return [parameter];
        }

        var prefix = isDeep ? parameter.Text("name") : null;

        // A map that is spread without its name may have any, so it gives way to a member that is called like the whole.
        var name = parameter.Text("name");
        var others = !isDeep && members.Exists(member => member.Name == name) ? name + "_others" : name;
        var encoding = parameter.Map(QueryStrings.Encoding);
        return members.SelectMany(member => Encoded(Flatten(context, parameter, member, prefix, 1), encoding.Map(member.Name))).Concat(Others(context, parameter, parameter.Map("schema"), others));
    }

    /// <summary>A member of a form may state how it is written.</summary>
    private static IEnumerable<MapNode> Encoded(IEnumerable<MapNode> parameters, MapNode? encoding)
    {
        foreach (var parameter in parameters)
        {
            foreach (var fact in encoding.Members().Where(fact => fact.Key is "style" or "explode" or "allowReserved"))
            {
                parameter.Set(fact.Key, fact.Value.DeepClone());
            }

            yield return parameter;
        }
    }

    private static IEnumerable<MapNode> Flatten(NormalizationContext context, MapNode parameter, (string Name, MapNode Schema, bool IsRequired) member, string? prefix, int depth)
    {
        var name = prefix is null ? member.Name : $"{prefix}[{member.Name}]";
        if (depth < MaxDepth && prefix is not null && Members(context, member.Schema) is { } inner)
        {
            return inner.SelectMany(next => Flatten(context, parameter, next with { IsRequired = next.IsRequired && member.IsRequired }, name, depth + 1))
                .Concat(Others(context, parameter, member.Schema, name));
        }

        var result = new MapNode(member.Schema.Position);
        result.Set("name", ScalarNode.From(name, result.Position));
        result.Set("in", ScalarNode.From("query", result.Position));
        if ((member.Schema["description"] ?? parameter["description"]) is { } description)
        {
            result.Set("description", description.DeepClone());
        }

        if (member.IsRequired && parameter.IsTrue("required"))
        {
            result.Set("required", ScalarNode.From(true, result.Position));
        }

        var schema = context.Resolve(member.Schema);
        var isComposed = schema is not null && (schema.Text("type") is "object" or "array" || PendingUnion.IsMixed(schema));
        if (isComposed && prefix is not null)
        {
            result.Set("style", ScalarNode.From(ParameterStyles.DeepObject, result.Position));
        }

        // An object inside one that is spread without its name has no form of its own.
        result.Set("schema", isComposed && prefix is null && schema.Text("type") != "array" ? Text(result.Position) : member.Schema.DeepClone());
        context.Budget.Add(result, result.Position, Objects);
        return [result];
    }

    /// <summary>The members that an object may have beside those that it names: a map that is written like them.</summary>
    private static IEnumerable<MapNode> Others(NormalizationContext context, MapNode parameter, MapNode? schema, string? name)
    {
        if (context.Resolve(schema).Map(PendingMap.Key) is not { } values)
        {
            return [];
        }

        var map = new MapNode(values.Position);
        map.Set("type", ScalarNode.From("object", values.Position));
        map.Set("additionalProperties", values.DeepClone());
        var result = new MapNode(values.Position);
        foreach (var entry in parameter.Entries.Where(entry => entry.Key is not ("required" or QueryStrings.Encoding)))
        {
            result.Set(entry.Key, entry.Key == "schema" ? map : entry.Value.DeepClone());
        }

        result.Set("name", ScalarNode.From(name ?? string.Empty, result.Position));
        context.Budget.Add(result, result.Position, Objects);
        return [result];
    }

    private static MapNode Text(Position position)
    {
        var text = new MapNode(position);
        text.Set("type", ScalarNode.From("string", position));
        return text;
    }

    private static List<(string Name, MapNode Schema, bool IsRequired)>? Members(NormalizationContext context, MapNode? schema)
    {
        var name = SchemaReference.NameOf(schema);
        var target = name is null ? schema : context.Schemas.Map(name);
        if (target is null || !SchemaFacts.IsModel(target) || target.Contains(UnionExtension.Key))
        {
            return null;
        }

        if (name is not null)
        {
            context.CopiedSchemas.Add(name);
        }

        var required = target.List("required").Elements().Select(item => item.AsText()).ToHashSet(StringComparer.Ordinal);
        return target.Map("properties")!.Entries.Select(property => (property.Key, (MapNode)property.Value, required.Contains(property.Key))).ToList();
    }
}
