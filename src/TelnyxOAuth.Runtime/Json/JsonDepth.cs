using System;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Lets no value be written deeper than it may be read, so that a model which holds itself ends in an exception rather than in a full stack.</summary>
internal static class JsonDepth
{
    /// <exception cref="JsonWriterException">The writer is as deep as it may be.</exception>
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
