using System;
using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>A text that a response has where the document promises a URI, and that .NET can't parse as one, such as <c>http://localhost:*/cb</c>.</summary>
/// <remarks>
/// It is a relative URI, so code that asks <see cref="Uri.IsAbsoluteUri"/> first needs to know nothing of it. <see cref="Text"/>
/// and <see cref="ToString"/> return the text as it came, and it is sent as it came. <see cref="Uri.OriginalString"/> is an
/// escaped form of it.
/// </remarks>
[JsonConverter(typeof(UnparsedUriConverter))]
public abstract class UnparsedUri : Uri
{
    private UnparsedUri(string text, string reference)
        : base(reference, UriKind.Relative)
    {
        Text = text;
    }

    /// <summary>Gets the text as it came.</summary>
    public string Text { get; }

    /// <summary>Returns the text as it came.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Text;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? comparand) => comparand is UnparsedUri other && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>A text as a URI, absolute or relative, of whichever kind it is.</summary>
    internal static Uri Parse(string text)
    {
        if (TryCreate(text, UriKind.RelativeOrAbsolute, out var uri))
        {
            return uri;
        }

        // What has no colon can't be taken for a scheme, so that only the length of a text, and slashes on some systems, keep it from being a relative URI.
        var reference = text.Replace(":", "%3A");
        return new Interpolated(text, TryCreate(reference, UriKind.Relative, out _) ? reference : string.Empty);
    }

    /// <summary>The text of a URI as it was given.</summary>
    internal static string TextOf(Uri uri) => uri is UnparsedUri unparsed ? unparsed.Text : uri.OriginalString;

    /// <summary>Is its text in an interpolated string too, which asks these interfaces before <see cref="ToString"/>.</summary>
#if NETSTANDARD2_0
    private sealed class Interpolated : UnparsedUri, IFormattable
#else
    private sealed class Interpolated : UnparsedUri, ISpanFormattable
#endif
    {
        internal Interpolated(string text, string reference)
            : base(text, reference)
        {
        }

        string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Text;

#if !NETSTANDARD2_0
        bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        {
            var fits = Text.AsSpan().TryCopyTo(destination);
            charsWritten = fits ? Text.Length : 0;
            return fits;
        }
#endif
    }
}
