using Microsoft.CodeAnalysis.Text;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Json;

/// <summary>Writes the codecs of a resource's operations.</summary>
internal static class OperationCodecsEmitter
{
    internal static SourceText Emit(OperationCodecsModel model)
    {
        var writer = new SourceWriter();
        writer.Line();
        using (writer.Namespace(model.Namespace))
        using (writer.Braces($"partial class {model.ResourceName}"))
        using (writer.Braces("private static class Codecs"))
        {
            for (var i = 0; i < model.Codecs.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                Emit(writer, model.Codecs[i]);
            }
        }

        return writer.ToSourceText();
    }

    private static void Emit(SourceWriter writer, NamedCodec codec)
    {
        var type = codec.Type;
        if (type.Kind == TypeKind.Model)
        {
            writer.Line($"internal static ClientRuntime.JsonCodec<{type.Name}> {codec.Name} => {type.Name}JsonCodec.Instance;");
            return;
        }

        if (type.Kind == TypeKind.Unsupported)
        {
            var reason = $"{CSharpText.BareName(type.Name)} can be neither read from JSON nor written as JSON.";
            writer.Line($"internal static readonly ClientRuntime.JsonCodec<{type.Name}> {codec.Name} = new ClientRuntime.UnsupportedCodec<{type.Name}>({CSharpText.Literal(reason)});");
            return;
        }

        // Anything that is not a model of its own: a list, a map, a bare value. Answers and bodies are objects, so a value is boxed.
        var name = type.IsValueType ? "object" : type.Name;
        var value = type.IsValueType ? $"(({type.Name})value)" : "value";
        writer.Line($"internal static readonly ClientRuntime.JsonCodec<{name}> {codec.Name} = new {codec.Name}Codec();");
        writer.Line();
        using (writer.Braces($"private sealed class {codec.Name}Codec : ClientRuntime.JsonCodec<{name}>"))
        {
            using (writer.Braces($"public override {name}? Read(Newtonsoft.Json.JsonReader reader)"))
            {
                writer.Line($"return {JsonExpressions.ReadHere(type)};");
            }

            writer.Line();
            using (writer.Braces($"public override void Write(Newtonsoft.Json.JsonWriter writer, {name}? value)"))
            {
                using (writer.Braces("if (value is null)"))
                {
                    writer.Line("writer.WriteNull();");
                    writer.Line("return;");
                }

                writer.Line();
                writer.Line(JsonExpressions.Write(type, value) + ";");
            }
        }
    }
}
