using System.Linq;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Errors;

/// <summary>Writes the error maps of a resource.</summary>
internal static class ErrorMapEmitter
{
    internal static void Emit(SourceWriter writer, ErrorMapModel model)
    {
        using (writer.Braces($"partial class {model.ResourceName}"))
        using (writer.Braces("static partial void MapErrors(string operation, ClientRuntime.ApiErrorMap errors)"))
        using (writer.Braces("switch (operation)"))
        {
            foreach (var operation in model.Operations)
            {
                var errors = operation.Errors.Select(error => $".Add({CSharpText.Literal(error.Status)}, {error.Type.Name}JsonCodec.Instance)");
                writer.Line($"case {CSharpText.Literal(operation.Key)}: errors{string.Concat(errors)}; break;");
            }
        }
    }
}
