using System;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Creates the exception for JSON that does not fit the document.</summary>
internal static class JsonShape
{
    /// <summary>The message names the place and what is expected there, never the value: it may be a secret.</summary>
    internal static JsonReaderException Unexpected(JsonReader reader, string wanted)
    {
        var position = reader as IJsonLineInfo;
        return new JsonReaderException(
            $"Expected {wanted} at '{reader.Path}'.",
            reader.Path,
            position?.LineNumber ?? 0,
            position?.LinePosition ?? 0,
            (Exception?)null);
    }
}
