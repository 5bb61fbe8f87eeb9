using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>The name of the converter of models for <c>System.Text.Json</c>, which this framework comes without: generated code names it on every framework.</summary>
/// <typeparam name="T">The model or the union.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelJsonConverter<T>
    where T : class, IJsonModel
{
}
