using System;
using System.ComponentModel;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>A placeholder for the codec of a type that can't be read or written: using it throws.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnsupportedCodec<T> : JsonCodec<T>
{
    private readonly string _reason;

    /// <summary>Creates the codec.</summary>
    /// <param name="reason">What is not supported, as a sentence.</param>
    public UnsupportedCodec(string reason)
    {
        _reason = reason;
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override T? Read(JsonReader reader) => throw new NotSupportedException(_reason);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override void Write(JsonWriter writer, T? value) => throw new NotSupportedException(_reason);
}
