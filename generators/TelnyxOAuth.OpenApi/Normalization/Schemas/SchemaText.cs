using System;
using System.Linq;
using System.Text;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>What a schema says, as a text that is the same for schemas that say the same.</summary>
internal static class SchemaText
{
    /// <summary>Whether two schemas say the same, whatever their descriptions.</summary>
    public static bool AreEqual(MapNode left, MapNode right) => From(left, withDescriptions: false) == From(right, withDescriptions: false);

    /// <summary>The text of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="withDescriptions">Whether descriptions count.</param>
    public static string From(MapNode schema, bool withDescriptions)
    {
        var text = new StringBuilder();
        Write(text, schema, withDescriptions, isNames: false);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Node node, bool withDescriptions, bool isNames)
    {
        switch (node)
        {
            case MapNode map:
                text.Append('{');
                foreach (var entry in map.Entries.Where(entry => isNames || Counts(entry.Key, withDescriptions)).OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    text.Append(entry.Key.Length).Append(':').Append(entry.Key);
                    Write(text, entry.Value, withDescriptions, !isNames && entry.Key == "properties");
                }

                text.Append('}');
                break;
            case ListNode list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Write(text, item, withDescriptions, isNames: false);
                }

                text.Append(']');
                break;
            case ScalarNode scalar:
                text.Append((int)scalar.Kind).Append('.').Append(scalar.Text.Length).Append('.').Append(scalar.Text);
                break;
        }
    }

    private static bool Counts(string key, bool withDescriptions) =>
        (withDescriptions || key != "description") && !SchemaMetadata.IsOfPlace(key);
}
