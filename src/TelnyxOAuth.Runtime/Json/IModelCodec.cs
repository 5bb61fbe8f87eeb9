using System;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of a model of a hierarchy, whichever type of it.</summary>
internal interface IModelCodec
{
    /// <summary>Gets the model's type.</summary>
    Type ModelType { get; }

    /// <summary>Reads a model of that very type, whatever its discriminator says.</summary>
    /// <param name="reader">A reader that is on the value's first token; afterwards it is on the last.</param>
    /// <returns>The model, or <c>null</c>.</returns>
    /// <exception cref="JsonException">The JSON is malformed, or does not fit the type.</exception>
    JsonModel? ReadAsIs(JsonReader reader);
}
