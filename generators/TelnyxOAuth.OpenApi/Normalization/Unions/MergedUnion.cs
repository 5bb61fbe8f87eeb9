using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Unions;

/// <summary>Makes one schema of variants of which one holds.</summary>
internal static class MergedUnion
{
    /// <summary>Takes away variants that only require members, as <c>anyOf: [{required: [a]}, {required: [b]}]</c> does.</summary>
    public static void RemoveRequiredOnlyVariants(MapNode schema)
    {
        foreach (var key in (string[])["oneOf", "anyOf", "allOf"])
        {
            if (schema.List(key) is not { } list)
            {
                continue;
            }

            var meaningful = list.Items.Where(item => item is MapNode map && map.Entries.Any(entry => entry.Key is not ("required" or "description") && !(entry.Key == "type" && map.Text("type") == "object"))).ToArray();
            if (meaningful.Length == list.Items.Count || (key == "allOf" && list.Items.Any(item => item.List("required") is not null)))
            {
                continue;
            }

            // An object of which nothing else is said still makes the union allow objects.
            if (meaningful.Length > 0 && !SchemaFacts.IsModel(schema) && list.Items.Any(item => item.Text("type") == "object"))
            {
                continue;
            }

            schema.Remove(key);
            if (meaningful.Length > 0)
            {
                schema.Set(key, new ListNode(list.Position, meaningful));
            }
            else if (!schema.Contains("type") && list.Items.All(item => item.Text("type") == "object"))
            {
                schema.Set("type", ScalarNode.From("object", list.Position));
            }
        }
    }

    /// <summary>The union of plain schemas.</summary>
    public static MapNode Create(Position position, IReadOnlyList<MapNode> variants)
    {
        var result = CreateShape(position, variants);
        if (variants.Any(variant => variant.IsTrue("nullable")))
        {
            result.Set("nullable", ScalarNode.From(true, position));
        }

        return result;
    }

    /// <summary>Makes the member that tells the variants apart an enum of what it may say.</summary>
    public static void Discriminate(MapNode union, string name, MapNode discriminator, IReadOnlyList<MapNode> variants)
    {
        var values = discriminator.Map("mapping").Members().Select(entry => entry.Key).ToList();
        var properties = union.Map("properties")!;
        if (properties.Map(name).Text("type") is "integer" or "number" or "boolean")
        {
            // What tells them apart is no text on the wire, whatever a mapping's keys have to be.
            return;
        }

        if (values.Count == 0 && properties.Map(name) is { } known && (SchemaFacts.IsEnum(known) || SchemaReference.NameOf(known) is not null))
        {
            return;
        }

        if (values.Count == 0)
        {
            values = variants.Select(SchemaReference.NameOf).OfType<string>().ToList();
        }

        if (values.Count == 0)
        {
            return;
        }

        var member = new MapNode(discriminator.Position);
        if (properties.Map(name) is { } described)
        {
            SchemaMetadata.Copy(described, member);
        }

        member.Set("type", ScalarNode.From("string", discriminator.Position));
        member.Set("enum", new ListNode(discriminator.Position, values.Select(value => ScalarNode.From(value, discriminator.Position))));
        properties.Set(name, member);
    }

    private static MapNode CreateShape(Position position, IReadOnlyList<MapNode> variants)
    {
        if (variants.Count == 0)
        {
            return new MapNode(position);
        }

        if (variants.Skip(1).All(variant => SchemaText.AreEqual(variants[0], variant)))
        {
            return (MapNode)variants[0].DeepClone();
        }

        var types = variants.Select(variant => variant.Text("type")).Distinct().ToArray();
        return types switch
        {
            ["string"] => CreateText(position, variants),
            ["integer"] or ["number"] when variants.All(SchemaFacts.IsUnixTime) => CreatePlain(position, types[0]!, SchemaFacts.UnixTime),
            ["integer"] => CreatePlain(position, "integer", variants.Any(variant => variant.Text("format") == "uint64") ? "uint64" : variants.Any(variant => SchemaFacts.IsLong(variant) || SchemaFacts.IsUnixTime(variant)) ? "int64" : "int32"),
            ["number"] or ["integer", "number"] or ["number", "integer"] => CreatePlain(position, "number", null),
            ["boolean"] => CreatePlain(position, "boolean", null),
            ["array"] => CreateList(position, variants),
            ["object"] => CreateObject(position, variants),
            _ => new MapNode(position),
        };
    }

    private static MapNode CreatePlain(Position position, string type, string? format)
    {
        var result = new MapNode(position);
        result.Set("type", ScalarNode.From(type, position));
        if (format is not null)
        {
            result.Set("format", ScalarNode.From(format, position));
        }

        return result;
    }

    /// <summary>An enum is open, so it takes any other text too.</summary>
    private static MapNode CreateText(Position position, IReadOnlyList<MapNode> variants)
    {
        var formats = variants.Select(variant => variant.Text("format")).Distinct().ToArray();
        var enums = variants.Where(SchemaFacts.IsEnum).ToArray();
        var result = CreatePlain(position, "string", formats.Length == 1 && enums.Length == 0 ? formats[0] : null);
        // Beside a text that is free or dated, a single known value is no more than an example.
        if (enums.Length == variants.Count || (enums.Length > 0 && formats is [null]))
        {
            var seen = new HashSet<string>();
            var values = enums.SelectMany(variant => variant.List("enum").Elements()).OfType<ScalarNode>().Where(value => seen.Add(value.Text));
            result.Set("enum", new ListNode(position, values));
            if (enums.All(variant => variant.IsTrue(DocumentExtensions.IgnoreCase)))
            {
                result.Set(DocumentExtensions.IgnoreCase, ScalarNode.From(true, position));
            }
        }

        return result;
    }

    private static MapNode CreateList(Position position, IReadOnlyList<MapNode> variants)
    {
        var result = CreatePlain(position, "array", null);
        result.Set("items", CreateMember(position, variants.Select(variant => variant.Map("items") ?? new MapNode(position)).ToArray()));
        return result;
    }

    private static MapNode CreateObject(Position position, IReadOnlyList<MapNode> variants)
    {
        var result = CreatePlain(position, "object", null);
        var properties = new MapNode(position);
        foreach (var group in variants.SelectMany(variant => variant.Map("properties").Members()).GroupBy(property => property.Key))
        {
            var choices = group.Select(property => property.Value).OfType<MapNode>().ToArray();
            properties.TryAdd(group.First() with { Value = choices.Length == 0 ? new MapNode(position) : CreateMember(position, choices) });
        }

        if (properties.Entries.Count == 0)
        {
            // A free object among them makes the whole free.
            if (variants.All(variant => variant.Contains("additionalProperties")))
            {
                result.Set("additionalProperties", CreateMember(position, variants.Select(variant => variant.Map("additionalProperties") ?? new MapNode(position)).ToArray()));
            }

            return result;
        }

        result.Set("properties", properties);
        var others = variants.Skip(1).Select(variant => variant.List("required").Elements().Select(name => name.AsText()).ToHashSet()).ToArray();
        var required = variants[0].List("required").Elements().Where(name => others.All(other => other.Contains(name.AsText()))).ToArray();
        if (required.Length > 0)
        {
            result.Set("required", new ListNode(position, required));
        }

        return result;
    }

    /// <summary>The union of members of one name: theirs where they agree, a text or a number where all are, anything else otherwise.</summary>
    private static MapNode CreateMember(Position position, MapNode[] choices)
    {
        var isNullable = choices.Any(choice => choice.IsTrue("nullable"));
        MapNode result;
        if (choices.Skip(1).All(choice => SchemaText.AreEqual(choices[0], choice)))
        {
            result = (MapNode)choices[0].DeepClone();
        }
        else
        {
            var isScalar = choices.All(choice => choice.Text("type") is "string" or "integer" or "number" or "boolean");
            result = isScalar ? CreateShape(position, choices) : new MapNode(position);
            if (choices.Select(choice => choice["description"]).FirstOrDefault(description => description is not null) is { } description)
            {
                result.Set("description", description.DeepClone());
            }
        }

        if (isNullable && !result.Contains(Reference.Key))
        {
            result.Set("nullable", ScalarNode.From(true, position));
        }

        return result;
    }
}
