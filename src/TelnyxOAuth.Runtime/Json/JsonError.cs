using System;
using System.Globalization;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Says where an error in JSON is, without repeating the value: it may be a secret.</summary>
internal static class JsonError
{
    private const int MaxReasonLength = 200;

    internal static string Describe(JsonException exception)
    {
        if (exception is EmptyJsonException)
        {
            return "it is empty";
        }

        if (exception is JsonContentException content)
        {
            return BodyExcerpt.InOneLine(content.Message, MaxReasonLength);
        }

        if (exception is not JsonReaderException error)
        {
            return "its JSON is of another shape than documented";
        }

        return string.Format(
            CultureInfo.InvariantCulture,
            "its JSON is malformed or of another shape than documented at {0} (line {1}, position {2})",
            Place(error.Path),
            Math.Max(error.LineNumber, 1),
            error.LinePosition);
    }

    /// <summary>A reader's path, as that of the whole JSON.</summary>
    internal static string Place(string? path) => path is not { Length: > 0 } ? "$" : path[0] == '[' ? "$" + path : "$." + path;
}
