using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Takes what a codec writes of a model that is sent in parts, so that such a model needs no second codec. Its members
/// become parts; files stand among them as tokens that carry them.
/// </summary>
internal sealed class MultipartWriter : JTokenWriter
{
    /// <summary>How deep a member stands, and how deep an item of a member that is a list.</summary>
    private const int DeepestFile = 2;

    /// <exception cref="NotSupportedException">The file stands inside an object that is itself one part.</exception>
    internal void WriteFile(FileUpload file)
    {
        if (Top > DeepestFile || (Top == DeepestFile && WriteState != WriteState.Array))
        {
            throw new NotSupportedException($"The file '{Path}' stands inside an object, which is sent as JSON: only a part of its own can be a file.");
        }

        WriteUndefined();
        CurrentToken!.AddAnnotation(file);
    }

    public override void WriteStartObject()
    {
        JsonDepth.Check(this, Top);
        base.WriteStartObject();
    }

    public override void WriteStartArray()
    {
        JsonDepth.Check(this, Top);
        base.WriteStartArray();
    }
}
