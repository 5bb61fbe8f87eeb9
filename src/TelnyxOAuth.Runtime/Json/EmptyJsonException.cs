using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>JSON is required, but there is none.</summary>
internal sealed class EmptyJsonException : JsonException
{
}
