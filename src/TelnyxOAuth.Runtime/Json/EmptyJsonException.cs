using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>There is no JSON where some is needed.</summary>
internal sealed class EmptyJsonException : JsonException
{
}
