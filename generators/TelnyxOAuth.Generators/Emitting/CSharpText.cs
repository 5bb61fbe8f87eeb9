using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace TelnyxOAuth.Generators.Emitting;

/// <summary>Values as they stand in C#.</summary>
internal static class CSharpText
{
    internal static readonly string GeneratedCode =
        $"[System.CodeDom.Compiler.GeneratedCode(\"TelnyxOAuth.Generators\", \"{typeof(CSharpText).Assembly.GetName().Version.ToString(3)}\")]";

    internal static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A name without the mark that a keyword needs in C#.</summary>
    internal static string BareName(string identifier) => identifier.TrimStart('@');

    /// <summary>A local variable's name from a property's; no keyword ends like it.</summary>
    internal static string Local(string name)
    {
        var bare = BareName(name);
        return char.ToLowerInvariant(bare[0]) + bare.Substring(1) + "Value";
    }

    /// <summary>A text inside XML documentation.</summary>
    internal static string Xml(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (character)
            {
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '&': escaped.Append("&amp;"); break;
                case '\r' or '\n' or '\u0085' or '\u2028' or '\u2029': escaped.Append(' '); break;
                default: escaped.Append(character); break;
            }
        }

        return escaped.ToString();
    }
}
