using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>Demands nothing of a request that only the server may say.</summary>
internal static class ReadOnlyMembers
{
    /// <summary>Changes a document in place.</summary>
    public static void Apply(MapNode root)
    {
        foreach (var schema in RequestSchemas.Reachable(root).Where(schema => schema.List("required") is not null))
        {
            var required = schema.List("required")!;
            var kept = required.Items.Where(name => !schema.Map("properties").Map(name.AsText() ?? string.Empty).IsTrue("readOnly")).ToArray();
            schema.Remove("required");
            if (kept.Length > 0)
            {
                schema.Set("required", new ListNode(required.Position, kept));
            }
        }
    }
}
