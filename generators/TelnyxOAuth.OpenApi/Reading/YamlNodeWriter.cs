using System;
using System.IO;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>
/// Writes nodes as YAML in one canonical form: block style, two spaces, line feeds. The same nodes always give the same text,
/// and reading that text gives the same nodes.
/// </summary>
internal sealed class YamlNodeWriter
{
    private const int Step = 2;

    // YAML readers reject a key of more than 1024 characters without a '?' before it.
    private const int MaxImplicitKeyLength = 1000;

    private readonly TextWriter _writer;

    private YamlNodeWriter(TextWriter writer) => _writer = writer;

    /// <summary>The text of a node.</summary>
    public static string Write(Node node)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var nodes = new YamlNodeWriter(writer);
        if (IsBlock(node))
        {
            nodes.WriteBlock(node, indent: 0);
        }
        else
        {
            writer.WriteLine(Inline(node, column: 0, indent: Step));
        }

        return writer.ToString();
    }

    /// <summary>Writes a collection's lines; the cursor stands where the first of them begins.</summary>
    private void WriteBlock(Node node, int indent)
    {
        var isFirst = true;
        foreach (var item in node.Elements())
        {
            Begin(indent, ref isFirst);
            _writer.Write('-');
            WriteItem(item, indent);
        }

        foreach (var entry in node.Members())
        {
            Begin(indent, ref isFirst);
            WriteMember(entry, indent);
        }
    }

    private void Begin(int indent, ref bool isFirst)
    {
        if (!isFirst)
        {
            Indent(indent);
        }

        isFirst = false;
    }

    private void WriteItem(Node item, int indent)
    {
        _writer.Write(' ');
        if (IsBlock(item))
        {
            WriteBlock(item, indent + Step);
        }
        else
        {
            _writer.WriteLine(Inline(item, indent + Step, indent + Step));
        }
    }

    private void WriteMember(MapEntry entry, int indent)
    {
        var key = YamlScalarText.OneLine(entry.Key);
        var column = indent + key.Length + 2;
        if (key.Length > MaxImplicitKeyLength)
        {
            _writer.WriteLine($"? {key}");
            Indent(indent);
            (key, column) = (string.Empty, indent + 2);
        }

        _writer.Write($"{key}:");
        if (IsBlock(entry.Value))
        {
            _writer.WriteLine();
            Indent(indent + Step);
            WriteBlock(entry.Value, indent + Step);
        }
        else
        {
            _writer.WriteLine($" {Inline(entry.Value, column, indent + Step)}");
        }
    }

    private static string Inline(Node node, int column, int indent) => node switch
    {
        MapNode => "{}",
        ListNode => "[]",
        ScalarNode scalar => YamlScalarText.From(scalar, column, indent),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private void Indent(int width) => _writer.Write(new string(' ', width));

    private static bool IsBlock(Node node) => node.Members().Count > 0 || node.Elements().Count > 0;
}
