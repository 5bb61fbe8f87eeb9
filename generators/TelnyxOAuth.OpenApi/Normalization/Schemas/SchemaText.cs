using System;
using System.Linq;
using System.Text;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>What a schema says, as a text that is the same for schemas that say the same.</summary>
internal static class SchemaText
{
    /// <summary>The text of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="describes">Whether descriptions count.</param>
    public static string From(MapNode schema, bool describes)
    {
        var text = new StringBuilder();
        Write(text, schema, describes, isNames: false);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Node node, bool describes, bool isNames)
    {
        switch (node)
        {
            case MapNode map:
                text.Append('{');
                foreach (var entry in map.Entries.Where(entry => isNames || Counts(entry.Key, describes)).OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    text.Append(entry.Key.Length).Append(':').Append(entry.Key);
                    Write(text, entry.Value, describes, !isNames && entry.Key == "properties");
                }

                text.Append('}');
                break;
            case ListNode list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Write(text, item, describes, isNames: false);
                }

                text.Append(']');
                break;
            case ScalarNode scalar:
                text.Append((int)scalar.Kind).Append('.').Append(scalar.Text.Length).Append('.').Append(scalar.Text);
                break;
        }
    }

    private static bool Counts(string key, bool describes) =>
        (describes || key != "description") && !SchemaMetadata.IsOfPlace(key);
}
