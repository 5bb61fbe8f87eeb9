using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace TelnyxOAuth.OpenApi.Tests.Document;

/// <summary>What makes the document clean, whatever it says.</summary>
public sealed partial class DocumentQualityTests
{
    private static readonly string[] ReferencedKinds = ["schemas", "parameters", "responses"];

    private readonly OpenApiDocument _document = DocumentFiles.LoadOurs();

    [Fact]
    public void There_are_seventeen_operations() => Assert.Equal(17, _document.Operations.Count);

    [Fact]
    public void Operation_ids_are_unique()
    {
        var ids = _document.Operations.Select(operation => operation.Node.Text("operationId")).ToList();

        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Each_operation_has_one_known_tag_and_an_id_that_starts_with_it()
    {
        var known = Tags().ToHashSet();

        Problems.AssertNone(
            from operation in _document.Operations
            let tags = operation.Node.Get("tags").Items().Select(YamlNodes.Render).ToList()
            let id = OperationId().Match(operation.Node.Text("operationId") ?? "")
            where tags.Count != 1 || !known.Contains(tags[0]) || !id.Success || id.Groups["tag"].Value != tags[0]
            select $"{operation}: tags [{string.Join(", ", tags)}], id {operation.Node.Text("operationId")}");
    }

    [Fact]
    public void Each_tag_is_used() =>
        Assert.Equal(
            Tags().Order(StringComparer.Ordinal),
            _document.Operations.Select(operation => operation.Node.Get("tags").Items().First().Render())
                .Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void No_path_occurs_twice_counting_alternate_paths()
    {
        var operations = _document.OperationsOnEveryPath.Select(operation => operation.ToString()).ToList();

        Assert.Equal(operations.Distinct(), operations);
    }

    [Fact]
    public void Objects_and_enums_are_named_and_never_inline() =>
        Problems.AssertNone(
            from mapping in _document.Root.Mappings()
            where mapping.Node.Get("enum") is YamlSequenceNode || mapping.Node.Get("properties") is YamlMappingNode
            where !NamedSchema().IsMatch(mapping.Path)
            select mapping.Path);

    [Fact]
    public void Schema_names_are_pascal_case() =>
        Problems.AssertNone(
            _document.Components("schemas").Select(schema => schema.Key).Where(name => !PascalCase().IsMatch(name)));

    [Fact]
    public void No_two_schemas_have_the_same_structure() =>
        Problems.AssertNone(
            from schema in _document.Components("schemas")
            group schema.Key by Structure(schema.Value) into alike
            where alike.Count() > 1
            select string.Join(" = ", alike));

    [Fact]
    public void Each_reference_leads_somewhere() =>
        Problems.AssertNone(
            from mapping in _document.Root.Mappings()
            let reference = mapping.Node.Text("$ref")
            where reference is not null && _document.Find(reference) is null
            select $"{mapping.Path}: {reference}");

    [Fact]
    public void Nothing_stands_beside_a_reference() =>
        Problems.AssertNone(
            from mapping in _document.Root.Mappings()
            where mapping.Node.Text("$ref") is not null && mapping.Node.Children.Count > 1
            select mapping.Path);

    [Fact]
    public void Each_component_is_used()
    {
        var references = _document.Root.Mappings().Select(mapping => mapping.Node.Text("$ref")).ToHashSet();

        Problems.AssertNone(
            from kind in ReferencedKinds
            from component in _document.Components(kind)
            let reference = $"#/components/{kind}/{component.Key}"
            where !references.Contains(reference)
            select reference);
    }

    [Fact]
    public void Security_schemes_are_those_that_operations_use()
    {
        var used =
            from mapping in _document.Root.Mappings()
            from requirement in mapping.Node.Get("security").Items()
            from scheme in requirement.Entries()
            select scheme.Key;

        Assert.Equal(
            _document.Components("securitySchemes").Select(scheme => scheme.Key).Order(StringComparer.Ordinal),
            used.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Everything_is_described()
    {
        var described =
            from operation in _document.Operations
            from part in operation.Node.Get("parameters").Items()
                .Concat(operation.Node.Get("responses").Entries().Select(response => response.Value))
                .Append(operation.Node)
                .Concat(operation.Node.Get("requestBody") is { } body ? [body] : [])
            select ($"{operation}: {part.Text("name")}", _document.Resolve(part));
        var components =
            from kind in ReferencedKinds.Append("securitySchemes")
            from component in _document.Components(kind)
            select (component.Key, component.Value);
        var properties =
            from schema in _document.Components("schemas")
            where schema.Value.Get("x-dotnet-union") is null
            from property in schema.Value.Get("properties").Entries()
            select ($"{schema.Key}.{property.Key}", property.Value);
        var tags = _document.Root.Get("tags").Items().Select(tag => (tag.Text("name") ?? "", tag));

        Problems.AssertNone(
            from part in described.Concat(components).Concat(properties).Concat(tags)
            where string.IsNullOrWhiteSpace(part.Item2.Text("description"))
            select part.Item1);
    }

    [Fact]
    public void Each_operation_has_a_summary_besides_its_description() =>
        Problems.AssertNone(
            from operation in _document.Operations
            let summary = operation.Node.Text("summary")
            where string.IsNullOrWhiteSpace(summary) || summary == operation.Node.Text("description")
            select operation.ToString());

    [Fact]
    public void Each_enum_value_is_described() =>
        Problems.AssertNone(
            from schema in _document.Components("schemas")
            where schema.Value.Get("enum").Items().Count() != schema.Value.Get("x-enum-descriptions").Items().Count()
            select schema.Key);

    [Fact]
    public void A_form_comes_before_json_where_a_body_can_be_either()
    {
        var bodies =
            from operation in _document.Operations
            let types = operation.Node.Get("requestBody").Get("content").Entries().Select(content => content.Key).ToList()
            where types.Count > 1
            select (operation.ToString(), string.Join(", ", types));

        Assert.Equal(
            [
                ("POST /oauth/introspect", "application/x-www-form-urlencoded, application/json"),
                ("POST /oauth/token", "application/x-www-form-urlencoded, application/json"),
            ],
            bodies);
    }

    private IEnumerable<string> Tags() => _document.Root.Get("tags").Items().Select(tag => tag.Text("name") ?? "");

    private string Structure(YamlNode schema)
    {
        var facts = new DocumentFacts();
        new SchemaFactReader(_document, facts).Read(schema, "$", new Element("", null));
        return string.Join(
            "\n",
            from element in facts.Elements
            select $"{element.Location}: {string.Join(", ", element.Facts)}");
    }

    [GeneratedRegex("^(?<tag>[A-Z][A-Za-z]*)_[A-Z][A-Za-z]*$")]
    private static partial Regex OperationId();

    [GeneratedRegex("^#/components/schemas/[^/]+$")]
    private static partial Regex NamedSchema();

    [GeneratedRegex("^([A-Z][a-z0-9]*)+$")]
    private static partial Regex PascalCase();
}
