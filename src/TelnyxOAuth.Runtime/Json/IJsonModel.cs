using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>A model or a union, which knows its own codec: every <see cref="JsonModel"/> and every <see cref="JsonUnion"/>.</summary>
public interface IJsonModel
{
    /// <summary>Gets the codec of the model's type, the same one for all models of the type, and for one that no constructor has run for.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    JsonCodec Codec { get; }
}
