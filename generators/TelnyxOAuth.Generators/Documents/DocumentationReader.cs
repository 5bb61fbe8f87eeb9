using System;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TelnyxOAuth.Generators.Documents;

/// <summary>Parses the XML documentation of a raw method, so that generated methods can repeat it.</summary>
internal sealed class DocumentationReader
{
    private readonly string _text;

    internal DocumentationReader(MethodDeclarationSyntax method)
    {
        // Reads text, not syntax: whether Roslyn parses documentation depends on the project's settings.
        var lines = method.GetLeadingTrivia().ToFullString()
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("///", StringComparison.Ordinal))
            .Select(line => line.Substring(3).Trim());
        _text = string.Join(" ", lines);
    }

    internal string Summary => Between("<summary>", "</summary>");

    internal string GetParameter(string name) => Between($"<param name=\"{name}\">", "</param>");

    private string Between(string start, string end)
    {
        var from = _text.IndexOf(start, StringComparison.Ordinal);
        if (from < 0)
        {
            return string.Empty;
        }

        from += start.Length;
        var to = _text.IndexOf(end, from, StringComparison.Ordinal);
        return to < 0 ? string.Empty : _text.Substring(from, to - from);
    }
}
