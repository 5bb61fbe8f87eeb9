using System;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Limits the depth of writing to the depth of reading, so that a model that contains itself throws and does not overflow the stack.</summary>
internal static class JsonDepth
{
    /// <exception cref="JsonWriterException">The writer has reached the limit.</exception>
    internal static void Check(JsonWriter writer, int depth)
    {
        if (depth >= JsonReaders.MaxDepth)
        {
            throw new JsonWriterException(
                $"The value is nested deeper than {JsonReaders.MaxDepth} levels: a model in it may hold itself.",
                writer.Path,
                (Exception?)null);
        }
    }
}
