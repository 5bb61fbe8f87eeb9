using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Normalization;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Gives the named schemas, which alone become types, their place, their members C# names and states, and enum values their names.</summary>
internal static class SchemaAnnotator
{
    private static readonly string[] OtherEnumNameExtensions = [DocumentExtensions.EnumVarNames, DocumentExtensions.EnumNames];

    /// <summary>Annotates a document in place.</summary>
    public static void Annotate(Node root)
    {
        var schemas = root.Map("components").Map("schemas");
        var requests = RequestSchemas.Reachable(root);
        foreach (var entry in schemas.Members())
        {
            var schema = (MapNode)entry.Value;
            if (entry.KeyPosition.File == root.Position.File)
            {
                schema.SetIfAbsent(Contract.Location, Location(entry.KeyPosition));
            }

            NameValues(schema, entry.Key);
        }

        foreach (var entry in HierarchyAnnotator.BasesFirst(schemas))
        {
            HierarchyAnnotator.TakeNames(schemas!, (MapNode)entry.Value);
            NameProperties((MapNode)entry.Value, entry.Key);
        }

        foreach (var entry in schemas.Members())
        {
            var schema = (MapNode)entry.Value;
            MarkWriteOnly(schemas!, schema);
            MarkSecrets(schemas!, schema);
            DropWhatIsNotEssential(schema);
            KeepPayload(schema, entry.Key);
            if (requests.Contains(schema))
            {
                MarkThreeStates(schemas!, schema);
                MarkReadOnly(schemas!, schema);
            }
        }
    }

    private static string Location(Position position) => FormattableString.Invariant($"{position.Line},{position.Column}");

    private static void NameValues(MapNode schema, string typeName)
    {
        if (schema.List("enum") is not { } values)
        {
            return;
        }

        // Only the wrapper of a text has an equality of its own.
        if (!schema.IsTrue(Contract.IgnoreCase) || schema.Text("type") != "string")
        {
            schema.Remove(Contract.IgnoreCase);
        }

        if (OtherEnumNameExtensions.Append(Contract.EnumNames).Select(schema.List).FirstOrDefault(names => names is not null) is { } given)
        {
            // The names that other generators read; NSwag reads only its own.
            var names = new UniqueNames([.. Contract.Reserved.EnumMembers, typeName]);
            schema.Set(Contract.EnumNames, new ListNode(given.Position, given.Items.Select(name => Named(name, names)).ToArray()));
        }
        else
        {
            var names = EnumMemberNames.For(values.Items.Select(value => ((ScalarNode)value).Text), typeName);
            schema.Set(Contract.EnumNames, new ListNode(values.Position, names.Select(name => ScalarNode.From(name, values.Position))));
        }
    }

    /// <summary>A name that is given stands, unless it is no name in .NET's casing, or another's.</summary>
    private static ScalarNode Named(Node given, UniqueNames names)
    {
        var name = (given as ScalarNode)?.Text ?? string.Empty;
        name = Identifiers.IsName(name) && name.All(char.IsLetterOrDigit) && !char.IsLower(name[0]) ? name : Identifiers.Pascal(name);
        return ScalarNode.From(names.Take(name, name + "Value"), given.Position);
    }

    private static void NameProperties(MapNode schema, string typeName)
    {
        var properties = schema.Map("properties").Members();
        string[] reserved = [.. schema.Contains(Contract.Union) ? Contract.Reserved.Variants : Contract.Reserved.Properties, typeName];
        var names = new UniqueNames(reserved);
        foreach (var given in properties.Select(property => property.Value.Text(Contract.Name)).OfType<string>())
        {
            names.Reserve(given);
        }

        // The plainest spelling gets the name that several have, whichever comes first: type before @type and Type.
        foreach (var entry in properties.OrderBy(entry => Plainness(entry.Key)))
        {
            var property = (MapNode)entry.Value;
            if (!property.Contains(Contract.Name))
            {
                var name = PlainName(entry.Key);
                // A member can't be called like its class: what the class is named after is its value, or its items.
                var taken = name == typeName ? names.Take(property.Text("type") == "array" ? "Items" : "Value", name + "Value")
                    : reserved.Contains(name) ? names.Take(name + "Value")
                    : names.Take(name, NameWords.Short(EnumMemberNames.Spelled(entry.Key)), name + Casing(entry.Key), name + "Value");
                property.Set(Contract.Name, ScalarNode.From(taken, entry.KeyPosition));
            }
        }

        foreach (var entry in properties)
        {
            var property = (MapNode)entry.Value;
            property.Remove(Contract.Plain);
            if (property.Text(Contract.Name) is { } name && PlainWireName.Of(name) == entry.Key)
            {
                property.Set(Contract.Plain, ScalarNode.From(true, entry.KeyPosition));
            }
        }
    }

    private static string PlainName(string key) => Identifiers.Pascal(key) is { Length: > 0 } pascal ? NameWords.Short(pascal) : "Value";

    private static string Casing(string key) => key.Length > 0 && char.IsUpper(key[0]) ? "Uppercase" : EnumMemberNames.Casing(key);

    /// <summary>Less is plainer: words in lower case, then in other cases, then with symbols that names have not.</summary>
    private static int Plainness(string key) =>
        !key.All(character => char.IsLetterOrDigit(character) || character is '_' or '-') ? 2 : key.Length > 0 && char.IsUpper(key[0]) ? 1 : 0;

    private static void MarkThreeStates(MapNode schemas, MapNode schema)
    {
        var required = schema.List("required").Elements().Select(name => name.AsText()).ToHashSet();
        foreach (var entry in schema.Map("properties").Members())
        {
            var property = (MapNode)entry.Value;
            if (!property.Contains(Contract.File) && !required.Contains(entry.Key) && AllowsNull(schemas, property))
            {
                property.SetIfAbsent(Contract.ThreeState, ScalarNode.From(true, entry.KeyPosition));
            }
        }
    }

    private static void MarkReadOnly(MapNode schemas, MapNode schema)
    {
        foreach (var property in schema.Map("properties").Members().Select(entry => entry.Value).OfType<MapNode>())
        {
            if (Is("readOnly", schemas, property))
            {
                property.Set(Contract.ReadOnly, ScalarNode.From(true, property.Position));
            }
        }
    }

    /// <summary>Templates take any value for yes.</summary>
    private static void DropWhatIsNotEssential(MapNode schema)
    {
        foreach (var property in schema.Map("properties").Members().Select(entry => entry.Value).OfType<MapNode>().Where(property => !property.IsTrue(Contract.Essential)))
        {
            property.Remove(Contract.Essential);
        }
    }

    /// <summary>A class of a webhook's body gets a method of that name, unless it or a member of it is called so, or its base has the method.</summary>
    private static void KeepPayload(MapNode schema, string typeName)
    {
        var isClass = schema.Map("properties") is { Entries.Count: > 0 };
        if (!isClass || schema.Contains(Contract.Base) || typeName == Contract.Members.PayloadMethod || schema.Map("properties").Members().Any(property => property.Value.Text(Contract.Name) == Contract.Members.PayloadMethod))
        {
            schema.Remove(Contract.Payload);
        }
    }

    private static void MarkWriteOnly(MapNode schemas, MapNode schema)
    {
        var required = schema.List("required").Elements().Select(name => name.AsText()).ToHashSet();
        foreach (var property in schema.Map("properties").Members().Where(entry => required.Contains(entry.Key)).Select(entry => entry.Value).OfType<MapNode>())
        {
            if (Is("writeOnly", schemas, property))
            {
                property.Set(Contract.WriteOnly, ScalarNode.From(true, property.Position));
            }
        }
    }

    private static void MarkSecrets(MapNode schemas, MapNode schema)
    {
        foreach (var property in schema.Map("properties").Members().Select(entry => entry.Value).OfType<MapNode>())
        {
            property.Remove(Contract.Secret);
            if (Is("writeOnly", schemas, property) || HoldsPassword(schemas, property))
            {
                property.Set(Contract.Secret, ScalarNode.From(true, property.Position));
            }
        }
    }

    /// <summary>Whether a schema is that of a password, or of a list or map of them.</summary>
    private static bool HoldsPassword(MapNode schemas, MapNode schema)
    {
        var seen = new HashSet<MapNode>();
        for (MapNode? current = schema; current is not null && seen.Add(current);)
        {
            if (current.Text("format") == "password")
            {
                return true;
            }

            current = SchemaReference.NameOf(current) is { } name ? schemas.Map(name) : current.Map("items") ?? current.Map("additionalProperties");
        }

        return false;
    }

    /// <summary>Whether a schema, or the one that it names, says so.</summary>
    private static bool Is(string keyword, MapNode schemas, MapNode schema) =>
        schema.IsTrue(keyword) || (SchemaReference.NameOf(schema) is { } name && schemas.Map(name).IsTrue(keyword));

    /// <summary>Whether null is a valid value, here or of the schema that this one names.</summary>
    private static bool AllowsNull(MapNode schemas, MapNode schema) =>
        Is("nullable", schemas, schema);
}
