using System.Collections.Generic;
using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of what a list or a map may hold.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ItemCodec<T> : JsonCodec<T>
{
    private JsonCodec<IReadOnlyList<T>>? _list;
    private JsonCodec<IReadOnlyDictionary<string, T>>? _map;

    private protected ItemCodec()
    {
    }

    /// <summary>Gets the codec of a list of such items.</summary>
    public JsonCodec<IReadOnlyList<T>> List => _list ??= new ListCodec<T>(this);

    /// <summary>Gets the codec of a map of such items.</summary>
    public JsonCodec<IReadOnlyDictionary<string, T>> Map => _map ??= new MapCodec<T>(this);
}
