using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Json;

/// <summary>Writes the codecs of a resource's operations.</summary>
internal static class OperationCodecsEmitter
{
    internal static void Emit(SourceWriter writer, OperationCodecsModel model)
    {
        using (writer.Braces($"partial class {model.ResourceName}"))
        using (writer.Braces($"private static class {Contract.Members.Codecs}"))
        {
            foreach (var codec in model.Codecs)
            {
                writer.Line(Declare(codec));
            }
        }
    }

    private static string Declare(NamedCodec codec)
    {
        // Responses and bodies are objects, so a value is boxed.
        var type = codec.Type;
        var name = type.IsValueType ? "object" : type.Name;
        return type.Kind is not TypeKind.Unsupported && CodecExpressions.IsShared(type)
            ? $"internal static ClientRuntime.JsonCodec<{name}> {codec.Name} => {Create(type, name)};"
            : $"internal static readonly ClientRuntime.JsonCodec<{name}> {codec.Name} = {Create(type, name)};";
    }

    private static string Create(TypeShape type, string name)
    {
        if (type.Kind == TypeKind.Unsupported)
        {
            var reason = $"{CSharpText.BareName(name)} can be neither read from JSON nor written as JSON.";
            return $"new ClientRuntime.UnsupportedCodec<{name}>({CSharpText.Literal(reason)})";
        }

        return CodecExpressions.From(type) + (type.IsValueType ? ".Boxed" : CodecExpressions.Suppression(type));
    }
}
