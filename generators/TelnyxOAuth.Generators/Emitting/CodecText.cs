using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Emitting;

/// <summary>The codecs of models, as expressions.</summary>
internal static class CodecText
{
    /// <summary>The codec of a model or a union.</summary>
    internal static string Of(string model) => Contract.Types.Codec(model) + ".Instance";
}
