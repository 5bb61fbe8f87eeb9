using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Normalization;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Gives schemas their place, properties their C# names and states, and enum values their names.</summary>
internal static class SchemaAnnotator
{
    /// <summary>Members that every class has, the one that models keep unknown members in, and what attributes on members begin with.</summary>
    private static readonly string[] ReservedProperties =
        ["AdditionalProperties", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "Newtonsoft", "ReferenceEquals", "ToString"];

    /// <summary>Members that every union has.</summary>
    private static readonly string[] UnionProperties = ["FromUnknown", "Kind", "Unknown", "UnknownText", "Value"];

    private static readonly string[] OtherEnumNameExtensions = ["x-enum-varnames", "x-enum-names"];

    /// <summary>Annotates a document in place.</summary>
    public static void Annotate(Node root)
    {
        var requests = RequestSchemas.Reachable(root);
        foreach (var place in SchemaWalker.All(root))
        {
            if (!place.Schema.Contains(Reference.Key))
            {
                place.Schema.SetIfAbsent(Contract.Location, Location(place.Position));
            }

            AnnotateEnum(place);
            NameProperties(place);
            if (requests.Contains(place.Schema))
            {
                MarkThreeStates(root, place.Schema);
            }
        }
    }

    /// <summary>A position as annotations state it.</summary>
    public static string Location(Position position) =>
        string.Create(CultureInfo.InvariantCulture, $"{position.Line},{position.Column}");

    private static void AnnotateEnum(SchemaPlace place)
    {
        var values = place.Schema.List("enum").Elements();
        var haveNames = values.Any(value => value is ScalarNode { Kind: not ScalarKind.Null })
            && values.All(value => value is ScalarNode { Kind: ScalarKind.String or ScalarKind.Integer or ScalarKind.Null });
        if (OtherEnumNameExtensions.Select(place.Schema.List).FirstOrDefault(names => names is not null) is { } given)
        {
            // The names that other generators read; NSwag reads only its own.
            place.Schema.SetIfAbsent(Contract.EnumNames, new ListNode(given.Position, given.Items.Select(Named)));
        }
        else if (haveNames && !place.Schema.Contains(Contract.EnumNames))
        {
            var names = EnumMemberNames.For(values.Select(value => value is ScalarNode { Kind: not ScalarKind.Null } scalar ? scalar.Text : null), place.TypeNames);
            place.Schema.Set(Contract.EnumNames, new ListNode(place.Position, names.Select(name => ScalarNode.From(name, place.Position))));
        }
    }

    /// <summary>A name that is given stands, unless it is no name in .NET's casing.</summary>
    private static Node Named(Node given) =>
        given.AsText() is { } name && !name.All(char.IsLetterOrDigit) ? ScalarNode.From(Identifiers.Pascal(name), given.Position) : given.DeepClone();

    private static void NameProperties(SchemaPlace place)
    {
        if (place.Schema.Map("properties") is not { } properties)
        {
            return;
        }

        var names = new UniqueNames([.. ReservedProperties, .. place.Schema.Contains(UnionExtension.Key) ? UnionProperties : [], .. place.TypeNames]);
        foreach (var given in properties.Entries.Select(entry => entry.Value.Text(Contract.Name)).OfType<string>())
        {
            names.Reserve(given);
        }

        // The list changes under the loop where a boolean schema becomes a mapping.
        foreach (var entry in properties.Entries.ToArray())
        {
            var schema = entry.Value as MapNode;
            if (schema is null && properties.IsTrue(entry.Key))
            {
                // "true" allows anything, as an empty schema does, and only the latter can be annotated.
                schema = new MapNode(entry.Value.Position);
                properties.Set(entry.Key, schema);
            }

            if (schema?.Contains(Contract.Name) == false)
            {
                var name = Identifiers.Pascal(entry.Key) is { Length: > 0 } pascal ? NameWords.Short(pascal) : "Value";
                // A member can't be called like its class: what the class is named after is its value, or its items.
                var other = place.TypeNames.Contains(name) ? (schema.Text("type") == "array" ? "Items" : "Value") : name + "Value";
                schema.Set(Contract.Name, ScalarNode.From(names.Take(name, other, name + "Value"), entry.KeyPosition));
            }
        }
    }

    private static void MarkThreeStates(Node root, MapNode schema)
    {
        var required = schema.List("required").Elements().Select(name => name.AsText()).ToHashSet();
        foreach (var property in schema.Map("properties").Members())
        {
            if (property.Value is MapNode map && !map.Contains(Contract.File) && !required.Contains(property.Key) && Nullability.AllowsNull(root, map))
            {
                map.SetIfAbsent(Contract.ThreeState, ScalarNode.From(true, property.KeyPosition));
            }
        }
    }
}
