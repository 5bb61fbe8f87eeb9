using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>Receives what a codec writes for a request that is no JSON: a parameter, a form, the parts of a body. So no model needs a second codec.</summary>
internal class TokenWriter : JTokenWriter, IRequestWriter
{
    /// <inheritdoc/>
    public bool IsRequest => true;

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
