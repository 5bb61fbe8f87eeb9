using System.IO;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Writes JSON that is only looked at: what a model lacks is left out, and a file is its name.</summary>
internal sealed class DescriptionWriter : JsonTextWriter
{
    internal DescriptionWriter(TextWriter text)
        : base(text)
    {
        CloseOutput = false;
        AutoCompleteOnClose = false;
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
