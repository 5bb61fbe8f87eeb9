using System.ComponentModel;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>A codec can read a response's JSON and not use it. The caller of the API gets an <see cref="ApiContentException"/> that says why.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonContentException : JsonException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">Why, as the end of the sentence "The response can't be read: …", without a period and without a secret.</param>
    public JsonContentException(string reason)
        : base(reason)
    {
    }
}
