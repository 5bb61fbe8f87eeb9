using System;
using System.Text;
using System.Xml;
using Microsoft.CodeAnalysis.CSharp;

namespace TelnyxOAuth.Generators.Emitting;

/// <summary>Values as C# source.</summary>
internal static class CSharpText
{
    internal static readonly string GeneratedCode =
        $"[System.CodeDom.Compiler.GeneratedCode(\"TelnyxOAuth.Generators\", \"{typeof(CSharpText).Assembly.GetName().Version.ToString(3)}\")]";

    internal const string Hidden = "[System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    internal static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A name without the <c>@</c> that a keyword needs in C#.</summary>
    internal static string BareName(string identifier) => identifier.TrimStart('@');

    /// <summary>A name as a field's begins, after its underscore; as NSwag's templates write it.</summary>
    internal static string CamelCase(string name)
    {
        var bare = BareName(name);
        return char.ToLowerInvariant(bare[0]) + bare.Substring(1);
    }

    /// <summary>A name without what it ends with, unless that is all of it.</summary>
    internal static string WithoutSuffix(string name, string suffix) =>
        name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - suffix.Length) : name;

    /// <summary>A local variable's name made from a property's; its ending keeps it from being a keyword.</summary>
    internal static string Local(string name)
    {
        var bare = BareName(name);
        return bare.Length == 0 ? "value" : char.ToLowerInvariant(bare[0]) + bare.Substring(1) + "Value";
    }

    /// <summary>Escapes text for XML documentation.</summary>
    internal static string Xml(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            switch (character)
            {
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '&': escaped.Append("&amp;"); break;
                case '\r' or '\n' or '\u0085' or '\u2028' or '\u2029': escaped.Append(' '); break;
                default: escaped.Append(IsInXml(text, i) ? character : '\uFFFD'); break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>Whether XML allows the character: no control characters, and no half of a surrogate pair.</summary>
    private static bool IsInXml(string text, int position) =>
        XmlConvert.IsXmlChar(text[position])
        || (position + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[position + 1], text[position]))
        || (position > 0 && XmlConvert.IsXmlSurrogatePair(text[position], text[position - 1]));
}
