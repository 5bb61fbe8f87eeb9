using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Unions;

/// <summary>Names the variants of a union: after their schemas, or after what they are.</summary>
internal static class VariantNames
{
    /// <summary>A name for each variant, no two alike. That of a named schema is its key, which follows when the schema is renamed.</summary>
    public static IReadOnlyList<string> From(IReadOnlyList<UnionVariant> variants)
    {
        var taken = new HashSet<string>(variants.Select(variant => variant.Name).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        var numbered = new NumberedNames(StringComparer.OrdinalIgnoreCase);
        var members = variants.SelectMany(variant => variant.Target.Map("properties").Members()).GroupBy(property => property.Key).ToDictionary(group => group.Key, group => group.Count());
        return
        [
            .. variants.Select(variant =>
            {
                if (variant.Name is { } name)
                {
                    return name;
                }

                var usable = Candidates(variant, members).Where(candidate => candidate.Length > 0).ToArray();
                return usable.FirstOrDefault(taken.Add) ?? numbered.Take(usable[0], taken.Add);
            }),
        ];
    }

    private static IEnumerable<string> Candidates(UnionVariant variant, Dictionary<string, int> members)
    {
        var schema = variant.Target;
        switch (variant.Kind)
        {
            case VariantKind.Text:
                return [SchemaFacts.IsEnum(schema) ? "Option" : Text(schema.Text("format")), "PlainText"];
            case VariantKind.Number:
                return [SchemaFacts.IsEnum(schema) ? "Option" : SchemaFacts.IsUnixTime(schema) ? "UnixTime" : "Number", "PlainNumber"];
            case VariantKind.Boolean:
                return ["Boolean", "BooleanValue"];
            case VariantKind.List:
                return [List(schema.Map("items")), "Items", "List"];
            case VariantKind.Map:
                return ["Map", "Entries"];
            default:
                return [.. variant.Values.Take(1).Select(Identifiers.Pascal), .. Own(variant, members).Select(Identifiers.Pascal), "Model", "Data", "Details"];
        }
    }

    private static string Text(string? format) => format switch
    {
        "date-time" => "DateTime",
        "date" => "Date",
        "uuid" or "guid" => "Uuid",
        "uri" => "Uri",
        "byte" => "Bytes",
        _ => "Text",
    };

    private static string List(MapNode? items) => (SchemaReference.NameOf(items), items.Text("type")) switch
    {
        ({ } name, _) => Plural(Identifiers.Pascal(name)),
        (_, "string") => Plural(Text(items.Text("format"))),
        (_, "integer" or "number") => SchemaFacts.IsUnixTime(items!) ? "UnixTimes" : "Numbers",
        _ => "Items",
    };

    private static string Plural(string name) => name switch
    {
        [.., 'y'] when name.Length > 1 && !"aeiou".Contains(name[^2], StringComparison.Ordinal) => name[..^1] + "ies",
        [.., 's' or 'x'] or [.., 'c' or 's', 'h'] => name + "es",
        _ => name + "s",
    };

    /// <summary>The members that no other variant has, those that it requires first.</summary>
    private static IEnumerable<string> Own(UnionVariant variant, Dictionary<string, int> members)
    {
        var required = variant.Target.List("required").Elements().Select(name => name.AsText()).ToHashSet();
        return variant.Target.Map("properties").Members().Select(property => property.Key)
            .Where(member => members[member] == 1)
            .OrderByDescending(required.Contains)
            .Take(1);
    }
}
