using System.IO;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Writes JSON no deeper than the reading limit.</summary>
internal sealed class DepthLimitedJsonWriter : JsonTextWriter, IRequestWriter
{
    internal DepthLimitedJsonWriter(TextWriter text, bool isRequest)
        : base(text)
    {
        IsRequest = isRequest;
    }

    /// <inheritdoc/>
    public bool IsRequest { get; }

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
