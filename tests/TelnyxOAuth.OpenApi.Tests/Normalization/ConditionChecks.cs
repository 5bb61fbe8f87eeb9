using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Normalization;
using TelnyxOAuth.OpenApi.Normalization.Hierarchies;
using TelnyxOAuth.OpenApi.Normalization.Operations;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Normalization.Structure;
using TelnyxOAuth.OpenApi.Normalization.Unions;
using TelnyxOAuth.OpenApi.Normalization.Webhooks;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Normalization;

/// <summary>Looks at a document for each condition that passes guarantee, and finds what breaks it.</summary>
internal static class ConditionChecks
{
    private static readonly FrozenSet<string> SchemaKeywords = FrozenSet.ToFrozenSet(
    [
        "$ref", "type", "format", "nullable", "description", "deprecated", "readOnly", "writeOnly", "default", "example", "enum", "properties", "required", "items",
        "additionalProperties", "allOf", "oneOf", "anyOf", "discriminator", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "pattern",
    ]);

    private static readonly FrozenDictionary<DocumentCondition, Func<NormalizationContext, IEnumerable<string>>> Checks =
        new Dictionary<DocumentCondition, Func<NormalizationContext, IEnumerable<string>>>
        {
            [DocumentCondition.PayloadsAreNamed] = context => Payloads.Find(context.Root).Where(payload => WebhookPayloads.IsInline(payload.Content.Map("schema")!)).Select(payload => payload.Name),
            [DocumentCondition.IsVersion30] = Version,
            [DocumentCondition.ExtensionsAreChecked] = context =>
                from visited in DocumentWalker.Visit(context.Root)
                where !DocumentGrammar.HasChosenNames(visited.Part) || visited.Part == DocumentPart.PathItems
                from entry in visited.Node.Entries
                where entry.Key.StartsWith("x-dotnet-", StringComparison.Ordinal) && !CheckedExtensions.IsAllowed(visited.Part, visited.Node, entry)
                select $"{visited.Path}/{entry.Key}",
            [DocumentCondition.ServersAreUsable] = context => context.Operations
                .Where(place => new Node[] { place.Operation, place.PathItem }.Any(owner => Servers.AddressOf(Servers.First(owner)) is { } address && !Servers.IsUsable(address)))
                .Select(Place),
            [DocumentCondition.TextsArePlain] = context =>
                from visited in DocumentWalker.Visit(context.Root)
                where !DocumentGrammar.HasChosenNames(visited.Part)
                from key in (string[])["title", "summary", "description"]
                where visited.Node.Text(key) is { } text && PlainText.Lines(text) != text
                select $"{visited.Path}/{key}",
            [DocumentCondition.ReferencesNameComponents] = References,
            [DocumentCondition.SchemasSpeak30] = context => Schemas(context).Where(schema => !SpeaksVersion30(schema)).Select(Text),
            [DocumentCondition.StreamsHaveItems] = context =>
                from visited in DocumentWalker.Visit(context.Root)
                where visited.Part == DocumentPart.Response
                from content in visited.Node.Map("content").Members()
                where StreamKind.From(content.Key) is not null && content.Value.Map("itemSchema") is not null
                select $"{visited.Path}/{content.Key}",
            [DocumentCondition.PartsAreInline] = InlineParts,
            [DocumentCondition.OperationsHaveAllParameters] = OwnParameters,
            [DocumentCondition.QueryStringsHaveSchemas] = context =>
                from place in context.Operations
                let wholes = place.Operation.List("parameters").Elements().Where(parameter => parameter.Text("in") == QueryStrings.Location).ToArray()
                where wholes.Length > 1 || wholes.Any(whole => whole.Map("content") is not null || whole.Map("schema") is null)
                select Place(place),
            [DocumentCondition.SecuritySchemesDiffer] = context =>
                Repeated(context.Root.Map("components").Map("securitySchemes").Members().Select(scheme => $"{string.Concat(Identifiers.Words(scheme.Key))} {SchemaText.From((MapNode)scheme.Value, withDescriptions: false)}")),
            [DocumentCondition.SecurityIsStatedOnce] = context =>
                context.Operations.Where(place => place.Operation["security"] is { } security && NodeEquality.AreEqual(security, context.Root["security"])).Select(Place),
            [DocumentCondition.ResponseHeadersArePlain] = context =>
                from place in context.Operations
                from response in place.Operation.Map("responses").Members()
                from header in response.Value.Map("headers").Members()
                where context.Root.Map("components").Map("headers") is not null || header.Value.Map("schema") is not { } schema || schema.Entries.Any(entry => entry.Key is not ("type" or "format" or "items"))
                select $"{Place(place)} {response.Key} {header.Key}",
            [DocumentCondition.StatusesArePlain] = context => context.Operations.Where(place => !HasPlainStatuses(place.Operation)).Select(Place),
            [DocumentCondition.ContentIsOfOneKind] = Contents,
            [DocumentCondition.OperationIdsAreUnique] = OperationIds,
            [DocumentCondition.OperationsAreComplete] = context => context.Variants.Select(variant => Place(variant.Place)),
            [DocumentCondition.SchemasAreComposed] = context => Schemas(context)
                .Where(schema => schema.Contains("oneOf") || schema.Contains("anyOf") || schema.Contains("discriminator") || (schema.Contains("allOf") && !SchemaReference.IsWrapper(schema)))
                .Select(Text),
            [DocumentCondition.HierarchiesAreWhole] = BrokenHierarchies,
            [DocumentCondition.HierarchiesAreDecided] = context => Schemas(context).Where(schema => schema.Contains(PendingHierarchy.Key)).Select(Text)
                .Concat(HierarchyMarks.InOrder(context.Schemas).Where(name => !SchemaFacts.IsModel(context.Schemas.Map(name)!))),
            [DocumentCondition.MembersAreOwn] = context => Derived(context).SelectMany(pair => Keys(pair.Base).Intersect(Keys(pair.Schema))),
            [DocumentCondition.MembersAreInherited] = context => Derived(context)
                .SelectMany(pair => pair.Base.Map("properties").Members().Where(member => pair.Schema.Map("properties").Map(member.Key) is not { } own || !NodeEquality.AreEqual(own, member.Value)).Select(member => member.Key)),
            [DocumentCondition.QueryParametersAreFlat] = context => Parameters(context).Where(parameter => parameter.Contains("content") || IsDeepObject(context, parameter)).Select(Text),
            [DocumentCondition.ParametersArePlain] = context => Parameters(context).Where(parameter => !IsPlain(context, parameter)).Select(Text),
            [DocumentCondition.ParametersAreInOrder] = context => context.Operations.Where(place => !IsInOrder(context, place)).Select(Place),
            [DocumentCondition.UnionsAreDecided] = context => Schemas(context).Where(schema => schema.Contains(PendingUnion.Key)).Select(Text),
            [DocumentCondition.NamedSchemasAreTypes] = context => context.Schemas.Members().Where(entry => !SchemaFacts.IsType((MapNode)entry.Value)).Select(entry => entry.Key),
            [DocumentCondition.BytesAreWhereSent] = MisplacedBytes,
            [DocumentCondition.ErrorsAreModels] = Errors,
            [DocumentCondition.CopiedSchemasAreUsed] = UnusedCopies,
            [DocumentCondition.TypesAreNamed] = context => Schemas(context).Where(SchemaFacts.IsType).Except(context.Schemas.Members().Select(entry => entry.Value).OfType<MapNode>()).Select(Text),
            [DocumentCondition.NamesAreFinal] = context =>
                context.Schemas.Members().Select(entry => entry.Key).Where(name => !NameWords.IsPascal(name) || name.Length > NameWords.MaxLength)
                    .Concat(Repeated(context.Schemas.Members().Select(entry => entry.Key))),
            [DocumentCondition.RequestsOmitReadOnly] = context => RequestSchemas.Reachable(context.Root)
                .Where(schema => schema.List("required").Elements().Any(name => schema.Map("properties").Map(name.AsText()!).IsTrue("readOnly"))).Select(Text),
            [DocumentCondition.PartsAreShared] = SharedParts,
            [DocumentCondition.MembersAreOrdered] = context =>
                context.Operations.Where(place => place.Operation.Entries[0].Key != "operationId").Select(Place)
                    .Concat(Schemas(context).Where(schema => schema.Contains("properties") && (Index(schema, "type") > Index(schema, "properties") || Index(schema, "properties") > Index(schema, "additionalProperties"))).Select(Text)),
        }.ToFrozenDictionary();

    private static bool IsInOrder(NormalizationContext context, OperationPlace place)
    {
        var parameters = place.Operation.List("parameters").Elements().Select(parameter => Reference.ResolveMap(context.Root, parameter)!).ToArray();
        var path = parameters.Where(parameter => parameter.Text("in") == "path").Select(parameter => parameter.Text("name")!).ToArray();
        return parameters.OrderByDescending(parameter => parameter.IsTrue("required")).SequenceEqual(parameters)
            && parameters.Take(path.Length).All(parameter => parameter.Text("in") == "path")
            && PathWords.Parameters(place.Path).Where(path.Contains).Distinct().SequenceEqual(path);
    }

    /// <summary>What breaks a condition; nothing where it holds.</summary>
    public static IEnumerable<string> FindViolations(DocumentCondition condition, NormalizationContext context) => Checks[condition](context);

    /// <summary>Runs all passes over a document and looks, after each, at everything that has been guaranteed so far.</summary>
    public static void AssertHoldThroughout(Node document)
    {
        var context = new NormalizationContext((MapNode)document.DeepClone(), []);
        var standing = new HashSet<DocumentCondition>();
        foreach (var pass in Normalizer.Passes)
        {
            pass.Apply(context);
            standing.UnionWith(pass.Guarantees);
            standing.ExceptWith(pass.Withdraws);
            foreach (var condition in standing)
            {
                if (FindViolations(condition, context).FirstOrDefault() is { } violation)
                {
                    Assert.Fail($"After {pass.GetType().Name}, {condition} is broken by {violation}");
                }
            }
        }
    }

    private static IEnumerable<string> BrokenHierarchies(NormalizationContext context) => context.Schemas.Members().Select(entry => entry.Key)
        .Where(name => HierarchyMarks.BaseOf(context.Schemas.Map(name)) is not null && !HierarchyMarks.IsRoot(context.Schemas.Map(HierarchyMarks.Lineage(context.Schemas, name)[^1])));

    private static IEnumerable<(MapNode Schema, MapNode Base)> Derived(NormalizationContext context) =>
        from entry in context.Schemas.Members()
        let above = HierarchyMarks.BaseOf(entry.Value)
        where above is not null
        select ((MapNode)entry.Value, context.Schemas.Map(above)!);

    private static IEnumerable<string> Keys(MapNode schema) => schema.Map("properties").Members().Select(member => member.Key);

    private static IEnumerable<string> Version(NormalizationContext context)
    {
        if (context.Root.Text("openapi") != "3.0.3" || context.Root.Contains("webhooks"))
        {
            yield return $"openapi: {context.Root.Text("openapi")}";
        }

        foreach (var path in OpenApiShape.PathItems(context.Root).Where(path => ((MapNode)path.Value).Contains(Reference.Key)))
        {
            yield return path.Key;
        }
    }

    private static IEnumerable<string> References(NormalizationContext context) => Schemas(context)
        .Where(schema => schema.Contains(Reference.Key) && (SchemaReference.NameOf(schema) is not { } name || context.Schemas.Map(name) is null))
        .Select(Text);

    private static bool SpeaksVersion30(MapNode schema)
    {
        var isCommon = schema.Entries.All(entry => SchemaKeywords.Contains(entry.Key) || entry.Key.StartsWith("x-", StringComparison.Ordinal))
            && schema["type"] is null or ScalarNode { Kind: ScalarKind.String }
            && (!schema.Contains("nullable") || schema.IsTrue("nullable"))
            && (!schema.Contains("properties") || schema.Map("properties").Members().All(property => property.Value is MapNode));
        return isCommon && schema.Text("type") switch
        {
            null => true,
            "array" => schema.Map("items") is not null && !schema.Contains("properties"),
            "object" => !schema.Contains("items"),
            _ => !schema.Contains("items") && !schema.Contains("properties") && !schema.Contains("additionalProperties"),
        };
    }

    private static IEnumerable<string> InlineParts(NormalizationContext context)
    {
        var references = from place in context.Operations
                         let parts = place.Operation.List("parameters").Elements().Append(place.Operation["requestBody"]).Concat(place.Operation.Map("responses").Members().Select(response => response.Value))
                         where parts.OfType<MapNode>().Any(part => part.Contains(Reference.Key)) || place.Operation.Contains("callbacks")
                         select Place(place);
        return references.Concat(context.Root.Map("components").Members().Select(kind => kind.Key)
            .Where(kind => kind is not ("schemas" or "securitySchemes" or "headers") && !kind.StartsWith("x-", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> OwnParameters(NormalizationContext context) =>
        OpenApiShape.PathItems(context.Root).Where(path => path.Value.List("parameters") is not null).Select(path => path.Key)
            .Concat(context.Operations.Where(place => Repeated(place.Operation.List("parameters").Elements().OfType<MapNode>().Where(parameter => !parameter.Contains(Reference.Key))
                .Select(parameter => $"{parameter.Text("in")} {parameter.Text("name")}"), StringComparer.Ordinal).Any()).Select(Place));

    private static bool HasPlainStatuses(MapNode operation) =>
        operation.Map("responses").Members() is { Count: > 0 } responses
        && responses.All(response => response.Key != "2XX" && !response.Key.StartsWith('1') && !response.Value.Members().Any(member => member.Key == "links"));

    private static IEnumerable<string> Contents(NormalizationContext context)
    {
        var paths = OpenApiShape.PathItems(context.Root).Where(path => !OpenApiShape.HasOperations(path.Value)).Select(path => path.Key);
        var contents = from place in context.Operations
                       from holder in place.Operation.Map("responses").Members().Select(response => response.Value).Append(place.Operation["requestBody"])
                       let types = holder.Map("content").Members()
                       let schemas = types.Select(type => type.Value.Map("schema")).ToArray()
                       where schemas.Contains(null) || (schemas.Any(schema => schema.Text("type") != "string") && schemas.Select(schema => SchemaText.From(schema!, withDescriptions: false)).Distinct().Count() > 1)
                       select $"{Place(place)}: {string.Join(", ", types.Select(type => type.Key))}";
        return paths.Concat(contents);
    }

    private static IEnumerable<string> OperationIds(NormalizationContext context)
    {
        var ids = context.Operations.Select(place => place.Operation.Text("operationId") ?? Place(place)).ToArray();
        return ids.Where(id => id.Split('_') is not [var resource, var method] || !NameWords.IsPascal(resource) || !NameWords.IsPascal(method)).Concat(Repeated(ids));
    }

    private static bool IsDeepObject(NormalizationContext context, MapNode parameter) =>
        parameter.Text("in") == "query" && parameter.Text("style") == "deepObject" && context.Resolve(parameter.Map("schema")) is { } schema && SchemaFacts.IsModel(schema) && !schema.Contains(UnionExtension.Key);

    private static bool IsPlain(NormalizationContext context, MapNode parameter) =>
        parameter.Text("in") == QueryStrings.Location
        || (ParameterStyles.IsKnown(parameter.Text("in"), ParameterStyles.From(parameter))
        && context.Resolve(parameter.Map("schema")) is { } schema
        && schema.Text("type") switch
        {
            "array" => parameter.Text("style") == ParameterStyles.DeepObject || context.Resolve(schema.Map("items")).Text("type") is "string" or "integer" or "number" or "boolean",
            "object" => SchemaFacts.IsModel(schema) || schema.Map("additionalProperties") is not null,
            null => PendingUnion.IsMixed(schema),
            _ => true,
        });

    private static IEnumerable<string> MisplacedBytes(NormalizationContext context)
    {
        var contents = (from place in context.Operations
                        from holder in place.Operation.Map("responses").Members().Select(response => response.Value).Append(place.Operation["requestBody"])
                        from type in holder.Map("content").Members()
                        select (IsMultipart: BodyKind.From(type.Key) == BodyKind.Multipart, Schema: type.Value.Map("schema"))).ToArray();
        var members = contents.Where(content => content.IsMultipart).SelectMany(content => context.Resolve(content.Schema).Map("properties").Members()).Select(property => (MapNode)property.Value);
        var allowed = contents.Select(content => content.Schema).Concat(members).Concat(members.Select(member => member.Map("items"))).ToHashSet();
        return Schemas(context).Where(schema => schema.Text("format") == "binary" && !allowed.Contains(schema)).Select(Text);
    }

    private static IEnumerable<string> Errors(NormalizationContext context) =>
        from place in context.Operations
        from response in place.Operation.Map("responses").Members()
        where response.Key[0] is not ('2' or '3')
        from content in response.Value.Map("content").Members()
        where BodyKind.From(content.Key) == BodyKind.Json && (context.Resolve(content.Value.Map("schema")) is not { } schema || !SchemaFacts.IsModel(schema))
        select $"{Place(place)}: {response.Key}";

    private static IEnumerable<string> UnusedCopies(NormalizationContext context)
    {
        var used = Schemas(context).Where(schema => schema.Contains(Reference.Key)).Select(SchemaReference.NameOf).Concat(HierarchyMarks.InOrder(context.Schemas)).ToHashSet();
        return context.Schemas.Members().Select(entry => entry.Key).Where(name => context.CopiedSchemas.Contains(name) && !used.Contains(name));
    }

    private static IEnumerable<string> SharedParts(NormalizationContext context)
    {
        var parts = context.Operations.SelectMany(place => place.Operation.List("parameters").Elements().Append(place.Operation["requestBody"])
            .Concat(place.Operation.Map("responses").Members().Select(response => response.Value))).OfType<MapNode>().ToArray();
        var uses = parts.Select(part => part.Text(Reference.Key)).OfType<string>().GroupBy(reference => reference).ToDictionary(group => group.Key, group => group.Count());
        var components = from kind in (string[])["parameters", "responses"]
                         from component in context.Root.Map("components").Map(kind).Members()
                         let reference = $"#/components/{kind}/{Reference.Escape(component.Key)}"
                         where uses.GetValueOrDefault(reference) < 2
                         select reference;
        return parts.Where(part => part.Contains(OpenApi.Normalization.Structure.SharedParts.Origin)).Select(Text).Concat(components);
    }

    private static IEnumerable<MapNode> Schemas(NormalizationContext context) => SchemaWalker.Schemas(context.Root);

    private static IEnumerable<MapNode> Parameters(NormalizationContext context) =>
        context.Operations.SelectMany(place => place.Operation.List("parameters").Elements()).Select(parameter => Reference.ResolveMap(context.Root, parameter)!);

    private static IEnumerable<string> Repeated(IEnumerable<string> names, StringComparer? comparer = null) =>
        names.GroupBy(name => name, comparer ?? StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key);

    private static int Index(MapNode node, string key) => node.Contains(key) ? node.Entries.TakeWhile(entry => entry.Key != key).Count() : int.MaxValue;

    private static string Place(OperationPlace place) => $"{place.Method} {place.Path}";

    private static string Text(MapNode node) => YamlNodeWriter.Write(node);
}
