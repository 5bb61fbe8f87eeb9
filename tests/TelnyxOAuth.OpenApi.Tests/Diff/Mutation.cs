using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Tests.Diff;

/// <summary>Changes a document at random in the ways in which APIs change: drop, rename, retype, require, add, reorder.</summary>
internal static class Mutation
{
    private static readonly string[] Types = ["string", "integer", "boolean", "number"];
    private static readonly string[] Formats = ["date-time", "date", "uuid", "uri", "int64"];

    private static readonly (string Name, Func<MapNode, Random, bool> Change)[] Changes =
    [
        ("drop a property", (root, random) => OnProperty(root, random, (owner, property) => owner.Map("properties")!.Remove(property.Key))),
        ("rename a property", (root, random) => OnProperty(root, random, (owner, property) => Rename(owner.Map("properties")!, property, property.Key + "_renamed"))),
        ("spell a property otherwise", (root, random) => OnProperty(root, random, (owner, property) => Rename(owner.Map("properties")!, property, property.Key.Replace("_", "-", StringComparison.Ordinal)))),
        ("retype a property", (root, random) => OnProperty(root, random, (owner, property) => owner.Map("properties")!.Set(property.Key, Schema("type", Pick(Types, random))))),
        ("format a property", (root, random) => OnProperty(root, random, (owner, property) => (property.Value as MapNode)?.Set("format", ScalarNode.From(Pick(Formats, random))))),
        ("require a property", (root, random) => OnProperty(root, random, (owner, property) => Require(owner, property.Key))),
        ("require nothing", (root, random) => OnSchema(root, random, schema => schema.Contains("required"), schema => schema.Remove("required"))),
        ("allow null", (root, random) => OnProperty(root, random, (owner, property) => (property.Value as MapNode)?.Set("nullable", ScalarNode.From(true)))),
        ("add a property", (root, random) => OnSchema(root, random, HasProperties, schema => schema.Map("properties")!.Set("added_member", Schema("type", Pick(Types, random))))),
        ("deprecate a property", (root, random) => OnProperty(root, random, (owner, property) => (property.Value as MapNode)?.Set("deprecated", ScalarNode.From(true)))),
        ("reorder properties", (root, random) => OnSchema(root, random, HasProperties, schema => schema.Map("properties")!.Sort(_ => random.Next()))),
        ("close a model", (root, random) => OnSchema(root, random, HasProperties, schema => schema.Set("additionalProperties", ScalarNode.From(false)))),
        ("limit a text", (root, random) => OnProperty(root, random, (owner, property) => (property.Value as MapNode)?.Set("maxLength", new ScalarNode(ScalarKind.Integer, "7", default)))),
        ("describe", (root, random) => OnProperty(root, random, (owner, property) => (property.Value as MapNode)?.Set("description", ScalarNode.From("Other words.")))),
        ("drop a value", (root, random) => OnSchema(root, random, schema => schema.List("enum")?.Items.Count > 1, schema => schema.List("enum")!.Items.RemoveAt(0))),
        ("add a value", (root, random) => OnSchema(root, random, schema => schema.List("enum") is not null, schema => schema.List("enum")!.Items.Add(ScalarNode.From("added_value")))),
        ("reorder values", (root, random) => OnSchema(root, random, schema => schema.List("enum") is not null, schema => Shuffle(schema.List("enum")!, random))),
        ("rename a schema", RenameSchema),
        ("drop an operation", (root, random) => OnOperation(root, random, place => place.PathItem.Remove(place.Method))),
        ("rename an operation", (root, random) => OnOperation(root, random, place => place.Operation.Set("operationId", ScalarNode.From("renamedThing")))),
        ("deprecate an operation", (root, random) => OnOperation(root, random, place => place.Operation.Set("deprecated", ScalarNode.From(true)))),
        ("move an operation to another tag", (root, random) => OnOperation(root, random, place => place.Operation.Set("tags", new ListNode(items: [ScalarNode.From("Moved Things")])))),
        ("rename a tag", RenameTag),
        ("move a path", (root, random) => OnOperation(root, random, place => Rename(root.Map("paths")!, Entry(root.Map("paths")!, place.Path), "/moved" + place.Path))),
        ("drop parameters", (root, random) => OnOperation(root, random, place => DropQuery(place.Operation))),
        ("add a parameter", (root, random) => OnOperation(root, random, place => AddParameter(place.Operation, isRequired: random.Next(2) == 0))),
        ("reorder parameters", (root, random) => OnOperation(root, random, place => Shuffle(place.Operation.List("parameters"), random))),
        ("fail with a type", (root, random) => OnOperation(root, random, place => place.Operation.Map("responses")?.Set("418", Failure()))),
        ("drop a failure", (root, random) => OnOperation(root, random, place => place.Operation.Map("responses")?.RemoveAll(response => response.Key[0] is '4' or '5'))),
        ("respond with nothing", (root, random) => OnOperation(root, random, place => place.Operation.Map("responses")?.RemoveAll(response => response.Key[0] == '2'))),
        ("ask for other credentials", (root, random) => OnOperation(root, random, place => place.Operation.Set("security", new ListNode()))),
    ];

    /// <summary>Changes a document in place, in one way or in two.</summary>
    /// <returns>What was done.</returns>
    public static string Apply(MapNode root, Random random)
    {
        var done = new List<string>();
        for (var wanted = random.Next(1, 3); done.Count < wanted;)
        {
            var (name, change) = Pick(Changes, random);
            if (change(root, random))
            {
                done.Add(name);
            }
        }

        return string.Join(" and ", done);
    }

    private static bool OnProperty(MapNode root, Random random, Action<MapNode, MapEntry> change) =>
        OnSchema(root, random, HasProperties, schema => change(schema, Pick(schema.Map("properties")!.Entries, random)));

    private static bool OnSchema(MapNode root, Random random, Func<MapNode, bool> condition, Action<MapNode> change) =>
        On(SchemaWalker.InReadingOrder(root).Where(condition).ToList(), random, change);

    private static bool OnOperation(MapNode root, Random random, Action<OperationPlace> change) => On(OpenApiShape.Operations(root).ToList(), random, change);

    private static bool On<T>(IReadOnlyList<T> targets, Random random, Action<T> change)
    {
        if (targets.Count == 0)
        {
            return false;
        }

        change(Pick(targets, random));
        return true;
    }

    private static bool RenameSchema(MapNode root, Random random)
    {
        var schemas = root.Map("components").Map("schemas");
        return On(schemas.Members().ToList(), random, schema =>
        {
            var name = schema.Key + "Renamed";
            Rename(schemas!, schema, name);
            foreach (var use in SchemaWalker.InReadingOrder(root).Where(use => use.Text(Reference.Key) == "#/components/schemas/" + Reference.Escape(schema.Key)))
            {
                use.Set(Reference.Key, ScalarNode.From("#/components/schemas/" + Reference.Escape(name)));
            }
        });
    }

    private static bool RenameTag(MapNode root, Random random)
    {
        var tags = OpenApiShape.Operations(root).SelectMany(place => place.Operation.List("tags").Elements()).Select(tag => tag.AsText()).OfType<string>().Distinct().ToList();
        return On(tags, random, tag =>
        {
            foreach (var list in OpenApiShape.Operations(root).Select(place => place.Operation.List("tags")).OfType<ListNode>())
            {
                for (var index = 0; index < list.Items.Count; index++)
                {
                    list.Items[index] = list.Items[index].AsText() == tag ? ScalarNode.From("Renamed " + tag) : list.Items[index];
                }
            }
        });
    }

    private static void Rename(MapNode map, MapEntry entry, string name)
    {
        if (map.Contains(name))
        {
            return;
        }

        var all = map.Entries.Select(other => other.Key == entry.Key ? other with { Key = name } : other).ToList();
        map.RemoveAll(_ => true);
        all.ForEach(other => map.TryAdd(other));
    }

    private static MapEntry Entry(MapNode map, string key) => map.TryGetEntry(key, out var entry) ? entry : throw new ArgumentException(key, nameof(key));

    private static void Require(MapNode schema, string name)
    {
        if (schema.List("required") is { } required)
        {
            required.Items.Add(ScalarNode.From(name));
        }
        else
        {
            schema.Set("required", new ListNode(items: [ScalarNode.From(name)]));
        }
    }

    private static void DropQuery(MapNode operation)
    {
        if (operation.List("parameters") is { } parameters)
        {
            operation.Set("parameters", new ListNode(items: parameters.Items.Where(parameter => parameter.Text("in") is "path" or null)));
        }
    }

    private static void AddParameter(MapNode operation, bool isRequired)
    {
        var parameter = new MapNode();
        parameter.Set("name", ScalarNode.From("added_parameter"));
        parameter.Set("in", ScalarNode.From("query"));
        parameter.Set("required", ScalarNode.From(isRequired));
        parameter.Set("schema", Schema("type", "string"));
        operation.Set("parameters", new ListNode(items: [.. operation.List("parameters").Elements(), parameter]));
    }

    private static void Shuffle(ListNode? list, Random random)
    {
        var items = list?.Items.OrderBy(_ => random.Next()).ToList() ?? [];
        for (var index = 0; index < items.Count; index++)
        {
            list!.Items[index] = items[index];
        }
    }

    private static MapNode Failure()
    {
        var properties = new MapNode();
        properties.Set("teapot", Schema("type", "string"));
        var schema = Schema("type", "object");
        schema.Set("properties", properties);
        var response = Schema("description", "It is a teapot.");
        response.Set("content", Holding("application/json", Holding("schema", schema)));
        return response;
    }

    private static MapNode Holding(string key, Node value)
    {
        var map = new MapNode();
        map.Set(key, value);
        return map;
    }

    private static MapNode Schema(string key, string value) => Holding(key, ScalarNode.From(value));

    private static bool HasProperties(MapNode schema) => schema.Map("properties") is { Entries.Count: > 0 };

    private static T Pick<T>(IReadOnlyList<T> items, Random random) => items[random.Next(items.Count)];
}
