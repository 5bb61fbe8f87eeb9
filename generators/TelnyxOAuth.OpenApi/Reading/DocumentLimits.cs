using System;
using System.Globalization;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Limits that keep a mistake or an attack from exhausting memory, stack or time.</summary>
internal static class DocumentLimits
{
    /// <summary>How deep values may be nested: a little less than NSwag's limit (128), because annotation adds levels.</summary>
    public const int Depth = 120;

    /// <summary>How many nodes a document may have once YAML's aliases are expanded.</summary>
    public const int Nodes = 1_000_000;

    /// <summary>How many bytes the files of a document may have together.</summary>
    public const int Bytes = 200_000_000;

    /// <summary>How many files a document may be spread over.</summary>
    public const int Files = 1_000;

    /// <summary>How many files may lead, one from another, to the last.</summary>
    public const int FileDepth = 100;

    /// <summary>How many nodes copies may add to the smallest document.</summary>
    public const int LeastCopies = 100_000;

    /// <summary>How many characters of a text count as one more node where the text is repeated.</summary>
    public const int NodeText = 32;

    /// <summary>How many characters a key may have: each is part of the pointers to all that it holds.</summary>
    public const int KeyLength = 10_000;

    /// <summary>How many characters a number may have; all that C# has types for have fewer.</summary>
    public const int NumberLength = 400;

    /// <summary>How many references in a row may lead to what they mean.</summary>
    public const int ReferenceChain = 100;

    /// <summary>
    /// How many nodes copies may add to a document: ten for each of its own, within bounds, so that what the copies cost follows from its
    /// size. Real documents add less than one.
    /// </summary>
    /// <param name="ownNodes">How many nodes the document has.</param>
    public static int Copies(int ownNodes) => (int)Math.Clamp(ownNodes * 10L, LeastCopies, Nodes);

    /// <summary>A key that is not too long.</summary>
    /// <exception cref="MalformedDocumentException">It is.</exception>
    public static string Key(string key, Position position) => key.Length <= KeyLength
        ? key
        : throw new MalformedDocumentException($"a key has more than {KeyLength} characters; shorten it.", position);

    /// <summary>A scalar that, if it is a number, C# has a type for.</summary>
    /// <exception cref="MalformedDocumentException">It is too long, or too large for a <see cref="double"/>.</exception>
    public static ScalarNode Number(ScalarNode scalar)
    {
        if (scalar.Kind is not (ScalarKind.Integer or ScalarKind.Number))
        {
            return scalar;
        }

        if (scalar.Text.Length > NumberLength)
        {
            throw new MalformedDocumentException($"a number has more than {NumberLength} characters; put it in quotes if it is a text.", scalar.Position);
        }

        var isTooLarge = double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsInfinity(value)
            && char.IsAsciiDigit(scalar.Text[^1]);
        return isTooLarge
            ? throw new MalformedDocumentException($"the number {scalar.Text} is too large; put it in quotes if it is a text.", scalar.Position)
            : scalar;
    }
}
