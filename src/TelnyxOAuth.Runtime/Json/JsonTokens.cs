using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads JSON as tokens without line information: computing it would scan everything before the token again, for each token.</summary>
internal static class JsonTokens
{
    private static readonly JsonLoadSettings WithoutLines = new JsonLoadSettings { LineInfoHandling = LineInfoHandling.Ignore };

    /// <summary>Reads the current value.</summary>
    internal static JToken Read(JsonReader reader) => JToken.ReadFrom(reader, WithoutLines);

    /// <summary>Reads the current object.</summary>
    internal static JObject ReadObject(JsonReader reader) => JObject.Load(reader, WithoutLines);
}
