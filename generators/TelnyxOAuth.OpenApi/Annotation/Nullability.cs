using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Tells whether a schema allows null, in the ways of OpenAPI 3.0 and 3.1.</summary>
internal static class Nullability
{
    /// <summary>Whether null is a valid value.</summary>
    public static bool AllowsNull(Node root, MapNode schema) => AllowsNull(root, schema, []);

    private static bool AllowsNull(Node root, Node? node, HashSet<Node> passed)
    {
        if (Reference.Resolve(root, node) is not MapNode schema || !passed.Add(schema))
        {
            return false;
        }

        return schema.IsTrue("nullable")
            || schema.Text("type") == "null"
            || schema.List("type").Elements().Any(type => type.AsText() == "null")
            || schema.List("enum").Elements().Any(value => value is ScalarNode { Kind: ScalarKind.Null })
            || ((string[])["oneOf", "anyOf"]).Any(key => schema.List(key).Elements().Any(choice => AllowsNull(root, choice, passed)))
            || (schema.List("allOf").Elements() is { Count: > 0 } parts && !schema.Contains("type") && parts.All(part => AllowsNull(root, part, passed)));
    }
}
