using System;

using TelnyxOAuth.OpenApi.Diagnostics;
namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Text is not well-formed.</summary>
internal sealed class MalformedDocumentException : Exception
{
    /// <summary>Creates the exception.</summary>
    public MalformedDocumentException(string message, Position position, Exception? innerException = null)
        : base(message, innerException) => Position = position;

    /// <summary>The place of the error.</summary>
    public Position Position { get; }

    /// <summary>A name that occurs twice in one mapping.</summary>
    public static MalformedDocumentException Duplicate(MapNode map, MapEntry second)
    {
        map.TryGetEntry(second.Key, out var first);
        return new MalformedDocumentException(
            $"the key '{second.Key}' is already on line {first?.KeyPosition.Line}; remove or rename one of the two.",
            second.KeyPosition);
    }

    /// <summary>Values nested deeper than <see cref="DocumentLimits.Depth"/>.</summary>
    public static MalformedDocumentException TooDeep(Position position) =>
        new($"values are nested more than {DocumentLimits.Depth} deep; flatten the document.", position);

    /// <summary>More nodes than <see cref="DocumentLimits.Nodes"/>.</summary>
    public static MalformedDocumentException TooLarge(Position position) =>
        new($"the document has more than {DocumentLimits.Nodes} values with its aliases expanded; use '$ref' in place of YAML aliases.", position);
}
