using System;

namespace TelnyxOAuth.Runtime;

/// <summary>An event of a stream (HTML Living Standard, section 9.2).</summary>
/// <typeparam name="T">What it carries.</typeparam>
public sealed class StreamEvent<T>
{
    /// <summary>Creates an event, as a fake of a client gives it.</summary>
    /// <param name="data">What it carries.</param>
    /// <param name="type">Its type, <c>message</c> by default.</param>
    /// <param name="id">The id of the last event that had one, this one included; empty, the default, if there was none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> or <paramref name="id"/> is <c>null</c>.</exception>
    public StreamEvent(T data, string type = "message", string id = "")
    {
        Data = data;
        Type = type ?? throw new ArgumentNullException(nameof(type));
        Id = id ?? throw new ArgumentNullException(nameof(id));
    }

    /// <summary>Gets what it carries.</summary>
    public T Data { get; }

    /// <summary>Gets its type; <c>message</c> where the server names none.</summary>
    public string Type { get; }

    /// <summary>Gets the id of the last event that had one, this one included; empty if there was none.</summary>
    public string Id { get; }
}
