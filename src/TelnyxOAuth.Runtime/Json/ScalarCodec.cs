using System.ComponentModel;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of a value of one token.</summary>
/// <typeparam name="T">The value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ScalarCodec<T> : ItemCodec<T>
{
    private protected ScalarCodec()
    {
    }

    /// <inheritdoc/>
    /// <remarks>A bare value, which only stands alone as a whole body, is read through a token: readers read those ahead.</remarks>
    public sealed override T? Read(JsonReader reader) => ReadNext(JsonRead.TokenHere(reader)!.CreateReader());

    /// <summary>Reads the value that follows; the type's default at the end of an array, too.</summary>
    internal abstract T? ReadNext(JsonReader reader);
}
