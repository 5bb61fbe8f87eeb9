using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads JSON as tokens, which don't say where they stood: finding that out would take another look at all that came before, for each of them.</summary>
internal static class JsonTokens
{
    private static readonly JsonLoadSettings WithoutLines = new JsonLoadSettings { LineInfoHandling = LineInfoHandling.Ignore };

    /// <summary>Reads the value at hand.</summary>
    internal static JToken Read(JsonReader reader) => JToken.ReadFrom(reader, WithoutLines);

    /// <summary>Reads the object at hand.</summary>
    internal static JObject ReadObject(JsonReader reader) => JObject.Load(reader, WithoutLines);
}
