using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Naming;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Reads what a schema comes to.</summary>
internal sealed class SchemaModelReader
{
    private static readonly FrozenSet<string> Limits = FrozenSet.ToFrozenSet(
    [
        "maxLength", "minLength", "maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "maxItems", "minItems",
        "maxProperties", "minProperties", "pattern", "multipleOf", "uniqueItems",
    ]);

    // Each part is a level on the stack.
    private const int MaxParts = 500;

    private readonly DocumentModel _document;
    private readonly SchemaModel _model = new();
    private readonly HashSet<Node> _passed = [];

    private SchemaModelReader(DocumentModel document) => _document = document;

    /// <summary>Reads a schema.</summary>
    public static SchemaModel Read(DocumentModel document, Node node)
    {
        var reader = new SchemaModelReader(document);
        reader.Name(node);
        reader.Add(node, isPartOfAll: false);
        return reader._model;
    }

    /// <summary>The component that a schema is: by references, or by an <c>allOf</c> of just one beside which nothing is defined.</summary>
    private void Name(Node? node)
    {
        var passed = new HashSet<Node>();
        while (node is MapNode map && passed.Add(map))
        {
            if (map.Text(Reference.Key) is { } reference)
            {
                _model.Pointer = reference;
                _model.TypeName = Reference.Steps(reference).ToArray() is ["components", "schemas", var name] ? Identifiers.Pascal(name) : null;
                node = Reference.Find(_document.Root, reference);
            }
            else
            {
                node = _model.TypeName is null && map.Entries.All(IsOfTheUse) ? Single(map) : null;
            }
        }
    }

    /// <summary>Whether a member says something of this use of a type, and not of a type of its own.</summary>
    private static bool IsOfTheUse(MapEntry entry) =>
        entry.Key is "allOf" or "oneOf" or "anyOf" or "type" or "default" or "nullable" or "deprecated" or "readOnly" or "writeOnly"
        || DocumentationMembers.Contains(DocumentPart.Schema, entry.Key)
        || DocumentationMembers.IsExtension(DocumentPart.Schema, entry.Key);

    private static Node? Single(MapNode map) =>
        ((string[])["allOf", "oneOf", "anyOf"])
            .Select(key => map.List(key).Elements().Where(part => part.Text("type") != "null").ToList())
            .FirstOrDefault(parts => parts.Count == 1)?[0];

    private void Add(Node? node, bool isPartOfAll)
    {
        if (node is not MapNode schema || !_passed.Add(schema))
        {
            return;
        }

        if (_passed.Count > MaxParts)
        {
            throw new DiagnosticException(new Diagnostic(
                DiagnosticCodes.BadReference, _document.File, schema.Position,
                $"the schema here belongs to one that 'allOf' and '$ref' make of more than {MaxParts} parts; that is too many to be compared."));
        }

        // In OpenAPI 3.1 members may stand beside a reference.
        if (schema.Text(Reference.Key) is { } reference)
        {
            Add(Reference.Find(_document.Root, reference), isPartOfAll);
        }

        foreach (var part in schema.List("allOf").Elements())
        {
            Add(part, isPartOfAll: true);
        }

        AddTypes(schema, isPartOfAll);
        AddValues(schema);
        AddAlternatives(schema);
        AddMembers(schema);
        _model.Format = schema.Text("format") ?? _model.Format;
        _model.Default = schema["default"] ?? _model.Default;
        _model.IsDeprecated |= schema.IsTrue("deprecated");
        _model.Items = schema["items"] ?? _model.Items;
        _model.Discriminator = schema.Map("discriminator").Text("propertyName") ?? _model.Discriminator;
        foreach (var limit in schema.Entries.Where(entry => Limits.Contains(entry.Key)))
        {
            _model.Limits[limit.Key] = limit.Value;
        }
    }

    private void AddTypes(MapNode schema, bool isPartOfAll)
    {
        var types = schema.List("type").Elements().Select(type => type.AsText()).OfType<string>().ToList();
        if (schema.Text("type") is { } single)
        {
            types.Add(single);
        }

        _model.Types.UnionWith(types.Where(type => type != "null"));
        // Null is allowed by all parts or not at all; what stands outside of them has the last word.
        _model.IsNullable = (_model.IsNullable && !(isPartOfAll && types.Count > 0 && !types.Contains("null") && !schema.IsTrue("nullable")))
            || types.Contains("null") || schema.IsTrue("nullable")
            || schema.List("enum").Elements().Any(value => value is ScalarNode { Kind: ScalarKind.Null });
    }

    private void AddValues(MapNode schema)
    {
        var values = schema["const"] is { } constant ? [constant] : schema.List("enum").Elements();
        if (values.Count == 0)
        {
            return;
        }

        var names = schema.List(Contract.EnumNames).Elements();
        _model.Values =
        [
            .. values
                .Select((value, index) => (value, index < names.Count ? names[index].AsText() : null))
                .Where(pair => pair.value is not ScalarNode { Kind: ScalarKind.Null }),
        ];
    }

    private void AddAlternatives(MapNode schema)
    {
        foreach (var key in (string[])["oneOf", "anyOf"])
        {
            var all = schema.List(key).Elements();
            var others = all.Where(alternative => alternative.Text("type") != "null").ToList();
            _model.IsNullable |= others.Count < all.Count;
            if (others.Count == 1)
            {
                Add(others[0], isPartOfAll: false);
            }
            else
            {
                _model.Alternatives.AddRange(others);
            }
        }
    }

    private void AddMembers(MapNode schema)
    {
        foreach (var property in schema.Map("properties").Members())
        {
            var name = property.Value.Text(DocumentExtensions.Name) ?? Identifiers.Pascal(property.Key);
            _model.Properties[property.Key] = new PropertyModel(property.Key, name, property.Value, property.KeyPosition);
        }

        _model.Required.UnionWith(schema.List("required").Elements().Select(name => name.AsText()).OfType<string>());
        switch (schema["additionalProperties"])
        {
            case ScalarNode { Kind: ScalarKind.Boolean } allowed:
                _model.IsClosed = allowed.Text.Equals("false", StringComparison.OrdinalIgnoreCase);
                break;
            case MapNode { Entries.Count: > 0 } values:
                _model.AdditionalProperties = values;
                break;
        }
    }
}
