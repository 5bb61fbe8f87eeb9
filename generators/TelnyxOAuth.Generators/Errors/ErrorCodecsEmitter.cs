using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.Generators.Json;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Errors;

/// <summary>Writes the codecs of the error objects, by the names of these.</summary>
internal static class ErrorCodecsEmitter
{
    internal static void Emit(SourceWriter writer, ErrorCodecsModel model)
    {
        // Partial, because a namespace may have several documents.
        using (writer.Braces($"internal static partial class {Contract.Members.ErrorCodecs}"))
        {
            foreach (var type in model.Types)
            {
                writer.Line($"internal static ClientRuntime.JsonCodec<{type}> {type} => {CodecExpressions.Model(type)};");
            }
        }
    }
}
