using System;

namespace TelnyxOAuth.OpenApi.Overlays.JsonPaths;

/// <summary>A path can't be parsed; the message says what is wrong.</summary>
internal sealed class JsonPathException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="index">The character, from 0.</param>
    /// <param name="message">What is wrong there.</param>
    public JsonPathException(int index, string message)
        : base(message) => Index = index;

    /// <summary>The character, from 0.</summary>
    public int Index { get; }
}
