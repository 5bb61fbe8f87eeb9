namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>The codec of <see cref="Thing"/>.</summary>
internal static class ThingCodec
{
    internal static JsonCodec<Thing> Instance => JsonCodecs.Model<Thing>();
}
