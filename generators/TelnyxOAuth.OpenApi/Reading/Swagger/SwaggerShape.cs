using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.Reading.Swagger;

/// <summary>
/// Leaves of a Swagger 2.0 document what the library that converts it can read, and says what is left out: it throws where a part is of
/// another kind than it should be. What it loses is said in a way that it keeps: parameters, responses and path items stand where they
/// are used, and forms have media types of forms.
/// </summary>
internal sealed class SwaggerShape
{
    private static readonly string[] Maps =
        ["info", "paths", "definitions", "parameters", "responses", "securityDefinitions", "properties", "schema", "scopes", "headers", "contact", "license", "externalDocs", "xml"];

    private static readonly string[] Lists = ["consumes", "produces", "schemes", "tags", "security", "allOf", "enum"];

    private static readonly string[] Texts =
        ["title", "version", "description", "summary", "operationId", "host", "basePath", "name", "in", "type", "format", "collectionFormat", "pattern", "flow", "authorizationUrl", "tokenUrl", "termsOfService", "url", "email", "discriminator"];

    private static readonly string[] Numbers = ["maximum", "minimum", "multipleOf", "maxLength", "minLength", "maxItems", "minItems", "maxProperties", "minProperties"];

    private static readonly string[] Booleans = ["required", "deprecated", "readOnly", "uniqueItems", "exclusiveMaximum", "exclusiveMinimum", "allowEmptyValue", "x-nullable"];

    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch"];

    private static readonly string[] Forms = ["application/x-www-form-urlencoded", "multipart/form-data"];

    private readonly MapNode _root;
    private readonly List<Diagnostic> _notes;
    private readonly string _file;
    private int _copies;

    private SwaggerShape(string file, MapNode root, List<Diagnostic> notes)
    {
        _file = file;
        _root = root;
        _notes = notes;
    }

    /// <summary>Changes a document in place.</summary>
    /// <param name="file">The file it was read from.</param>
    /// <param name="root">The document.</param>
    /// <param name="notes">Takes what is left out, and what keeps the document from being compiled.</param>
    /// <exception cref="MalformedDocumentException">What operations share is too large.</exception>
    public static void Apply(string file, MapNode root, List<Diagnostic> notes) => new SwaggerShape(file, root, notes).Run();

    private void Run()
    {
        Check(_root, DocumentPart.Document);
        _root.SetIfAbsent("info", new MapNode(_root.Position));
        _root.Map("info")!.SetIfAbsent("title", "API");
        _root.Map("info")!.SetIfAbsent("version", "1");
        KeepTexts(_root);
        if (_root.Contains("host") && _root.List("schemes") is not { Items.Count: > 0 })
        {
            _root.Set("schemes", new ListNode(_root.Position, [ScalarNode.From("https", _root["host"]!.Position)]));
        }

        foreach (var (key, position) in new[] { ("consumes", _root.Position), ("produces", _root.Position) })
        {
            if (_root.List(key) is not { Items.Count: > 0 })
            {
                _root.Set(key, new ListNode(position, [ScalarNode.From("application/json", position)]));
            }
        }

        foreach (var path in _root.Map("paths").Members().ToArray())
        {
            if (path.Value is MapNode item && Target(item, "path item") is var target && target is not null)
            {
                if (target != item)
                {
                    item = (MapNode)Copied(target);
                    _root.Map("paths")!.Set(path.Key, item);
                }

                Prepare(item);
            }
        }

        // Everything stands where it is used by now.
        _root.Remove("parameters");
        _root.Remove("responses");
    }

    private void Prepare(MapNode item)
    {
        var shared = Parameters(item);
        var bodies = shared.Where(IsBody).ToArray();
        SetParameters(item, shared.Except(bodies).ToArray());
        foreach (var method in item.Entries.Where(entry => Methods.Contains(entry.Key)).ToArray())
        {
            var operation = (MapNode)method.Value;
            KeepTexts(operation);
            var own = Parameters(operation);
            var inherited = own.Any(IsBody) ? [] : bodies.Select(body => (MapNode)Copied(body)).ToArray();
            MapNode[] all = [.. own, .. inherited];
            SetParameters(operation, all);
            Consume(operation, all);
            if (operation.Map("responses") is not { } responses)
            {
                operation.Set("responses", responses = new MapNode(operation.Position));
            }

            foreach (var status in responses.Entries.Where(entry => !entry.Key.StartsWith("x-", StringComparison.Ordinal)).ToArray())
            {
                if (status.Value is MapNode response && Target(response, "response") is { } target)
                {
                    responses.Set(status.Key, target == response ? response : Copied(target));
                    responses.Map(status.Key)!.Remove("examples");
                    responses.Map(status.Key)!.SetIfAbsent("description", string.Empty);
                }
                else
                {
                    responses.Remove(status.Key);
                }
            }
        }
    }

    private MapNode[] Parameters(MapNode owner)
    {
        var found = new List<MapNode>();
        foreach (var given in owner.List("parameters").Elements().OfType<MapNode>())
        {
            if (Target(given, "parameter") is not { } target)
            {
                continue;
            }

            var parameter = target == given ? given : (MapNode)Copied(target);
            if (parameter.Text("in") is not { } location || (parameter.Text("name") is null && location != "body"))
            {
                Note(parameter.Position, "this parameter has no 'name' or no 'in' and is left out.");
                continue;
            }

            parameter.SetIfAbsent("name", "body");
            JoinByCaller(parameter, location);
            found.Add(parameter);
        }

        return [.. found];
    }

    /// <summary>What OpenAPI 3 has no style for, the caller joins.</summary>
    private void JoinByCaller(MapNode parameter, string location)
    {
        if (parameter.Text("type") == "array" && parameter.Text("collectionFormat") is { } format
            && (format == "tsv" || (location is "path" or "header" && format is "ssv" or "pipes")))
        {
            Note(parameter["collectionFormat"]!.Position, $"the parameter '{PlainText.OneLine(parameter.Text("name")!)}' is a text: nothing here joins items as '{format}'.", DiagnosticCodes.LeftOut);
            parameter.RemoveAll(entry => entry.Key is "items" or "collectionFormat" or "default" or "minItems" or "maxItems" or "uniqueItems" or "enum");
            parameter.Set("type", ScalarNode.From("string", parameter["type"]!.Position));
        }
    }

    private static bool IsBody(MapNode parameter) => parameter.Text("in") is "body" or "formData";

    private static void SetParameters(MapNode owner, MapNode[] parameters)
    {
        var position = owner["parameters"]?.Position ?? owner.Position;
        owner.Remove("parameters");
        if (parameters.Length > 0)
        {
            owner.Set("parameters", new ListNode(position, parameters));
        }
    }

    /// <summary>A form is sent as one, whatever the document says of all operations; a file only in parts.</summary>
    private void Consume(MapNode operation, MapNode[] parameters)
    {
        var fields = parameters.Where(parameter => parameter.Text("in") == "formData").ToArray();
        if (operation.List("produces") is { Items.Count: 0 })
        {
            operation.Remove("produces");
        }

        if (fields.Length == 0)
        {
            if (operation.List("consumes") is { Items.Count: 0 })
            {
                operation.Remove("consumes");
            }

            return;
        }

        var stated = (operation.List("consumes") ?? _root.List("consumes")).Elements().Where(type => Forms.Contains(BodyKind.Essence(type.AsText() ?? string.Empty))).ToArray();
        var hasFile = fields.Any(field => field.Text("type") == "file");
        var kept = stated.Where(type => !hasFile || BodyKind.Essence(type.AsText()!) == Forms[1]).ToArray();
        operation.Set("consumes", new ListNode(operation.Position, kept.Length > 0 ? kept : [ScalarNode.From(Forms[hasFile ? 1 : 0], operation.Position)]));
    }

    /// <summary>What a part is, references followed; null where they lead nowhere, which is told.</summary>
    private MapNode? Target(MapNode part, string kind)
    {
        if (part[Reference.Key] is not { } reference)
        {
            return part;
        }

        var text = reference.AsText();
        if (text is not null && Reference.ResolveMap(_root, part) is { } target)
        {
            return target;
        }

        var problem = (reference as ScalarNode)?.Problem ?? "names no " + kind + " in this document; add it or correct the name";
        _notes.Add(new Diagnostic(DiagnosticCodes.BadReference, _file, reference.Position, $"'{PlainText.OneLine(text ?? Reference.Key)}' {problem}."));
        return null;
    }

    private Node Copied(MapNode target)
    {
        _copies += NodeSize.From(target).Nodes;
        return _copies <= DocumentLimits.Nodes
            ? target.DeepClone()
            : throw new MalformedDocumentException("the parameters and responses that operations share are too large; make them smaller.", target.Position);
    }

    /// <summary>Removes what is of another kind than it should be, at or under a node.</summary>
    private void Check(MapNode map, DocumentPart part)
    {
        var hasChosenNames = DocumentGrammar.HasChosenNames(part);
        foreach (var entry in map.Entries.ToArray())
        {
            var member = DocumentVersion.Swagger.Member(part, entry.Key);
            if (entry.Key.StartsWith("x-", StringComparison.Ordinal) && !(hasChosenNames && part is DocumentPart.Schemas))
            {
                continue;
            }

            if (hasChosenNames ? entry.Value is MapNode || part is DocumentPart.Scopes or DocumentPart.Security : IsOfItsKind(map, part, entry))
            {
                Descend(entry.Value, member);
                continue;
            }

            map.Remove(entry.Key);
            Note(entry.KeyPosition, $"'{PlainText.OneLine(entry.Key)}' is not of the kind that it should be here and is left out.");
        }

        if (part == DocumentPart.Schema || (part is DocumentPart.Parameter or DocumentPart.Header && map.Text("in") != "body"))
        {
            SetBytes(map, part);
        }
    }

    private void Descend(Node node, DocumentPart part)
    {
        if (part == DocumentPart.Data)
        {
            return;
        }

        if (node is ListNode list)
        {
            foreach (var other in list.Items.Where(item => item is not MapNode).ToArray())
            {
                list.Items.Remove(other);
                Note(other.Position, "this is no mapping and is left out.");
            }
        }

        foreach (var map in node is MapNode one ? [one] : node.Elements().OfType<MapNode>().ToArray())
        {
            Check(map, part);
        }
    }

    private static bool IsOfItsKind(MapNode map, DocumentPart part, MapEntry entry)
    {
        var value = entry.Value;
        return entry.Key switch
        {
            "required" when part == DocumentPart.Schema => value is ListNode list && list.Items.All(item => item.AsText() is not null),
            "parameters" when part is DocumentPart.PathItem or DocumentPart.Operation => value is ListNode,
            "responses" or "parameters" or "schema" or "properties" or "paths" => value is MapNode,
            "type" when part == DocumentPart.Schema && value is ListNode => true,
            "security" => value is ListNode security && security.Items.All(item => item is MapNode requirement && requirement.Entries.All(scheme => scheme.Value is ListNode)),
            "items" => value is MapNode,
            "additionalProperties" => value is MapNode or ScalarNode { Kind: ScalarKind.Boolean },
            Reference.Key => value.AsText() is not null,
            "default" or "example" or "examples" => true,
            "tags" when part == DocumentPart.Document => value is ListNode tags && tags.Items.All(tag => tag is MapNode),
            var key when Maps.Contains(key) => value is MapNode,
            "enum" => value is ListNode,
            var key when Lists.Contains(key) => value is ListNode list && list.Items.All(item => item is MapNode || item.AsText() is not null),
            var key when Texts.Contains(key) => value is ScalarNode { Kind: not ScalarKind.Null },
            var key when Numbers.Contains(key) => value is ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Number },
            var key when Booleans.Contains(key) => value is ScalarNode { Kind: ScalarKind.Boolean },
            var key when part == DocumentPart.PathItem && Methods.Contains(key) => value is MapNode,
            _ => true,
        };
    }

    /// <summary>A file is bytes, and null beside a type is said as Swagger's tools say it.</summary>
    private static void SetBytes(MapNode schema, DocumentPart part)
    {
        if (schema.Text("type") == "file" && part != DocumentPart.Parameter)
        {
            schema.Set("type", ScalarNode.From("string", schema["type"]!.Position));
            schema.Set("format", ScalarNode.From("binary", schema["type"]!.Position));
        }

        if (schema.List("type") is { } types)
        {
            var known = types.Items.Select(type => type.AsText()).Where(type => type is not null and not "null").ToArray();
            schema.Remove("type");
            if (known.Length < types.Items.Count)
            {
                schema.Set("x-nullable", ScalarNode.From(true, types.Position));
            }

            if (known is [{ } only])
            {
                schema.Set("type", ScalarNode.From(only, types.Position));
            }
        }
    }

    private static void KeepTexts(MapNode owner)
    {
        foreach (var map in new[] { owner, owner.Map("info") }.OfType<MapNode>())
        {
            foreach (var entry in map.Entries.Where(entry => Texts.Contains(entry.Key)).ToArray())
            {
                if (entry.Value is ScalarNode { Kind: not ScalarKind.String } scalar)
                {
                    map.Set(entry.Key, ScalarNode.From(scalar.Text, scalar.Position));
                }
            }
        }
    }

    private void Note(Position position, string message, string code = DiagnosticCodes.Repaired) =>
        _notes.Add(new Diagnostic(code, _file, position, message) { Severity = Diagnostic.Note });
}
