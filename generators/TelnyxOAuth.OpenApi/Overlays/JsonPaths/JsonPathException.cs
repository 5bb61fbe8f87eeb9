using System;

namespace TelnyxOAuth.OpenApi.Overlays.JsonPaths;

/// <summary>Says what is wrong with a path, and at which character.</summary>
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
