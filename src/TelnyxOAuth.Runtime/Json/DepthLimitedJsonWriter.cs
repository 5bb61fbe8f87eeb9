using System;
using System.IO;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Writes JSON no deeper than it may be read, so that a model which holds itself ends in an exception rather than in a
/// full stack.
/// </summary>
internal sealed class DepthLimitedJsonWriter : JsonTextWriter
{
    internal DepthLimitedJsonWriter(TextWriter text)
        : base(text)
    {
    }

    public override void WriteStartObject()
    {
        CheckDepth();
        base.WriteStartObject();
    }

    public override void WriteStartArray()
    {
        CheckDepth();
        base.WriteStartArray();
    }

    private void CheckDepth()
    {
        if (Top >= JsonReaders.MaxDepth)
        {
            throw new JsonWriterException(
                $"The value is nested deeper than {JsonReaders.MaxDepth} levels: a model in it may hold itself.",
                Path,
                (Exception?)null);
        }
    }
}
