using System.Linq;
using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Errors;

/// <summary>Writes the error maps of a resource.</summary>
internal static class ErrorMapEmitter
{
    internal static void Emit(SourceWriter writer, ErrorMapModel model)
    {
        using (writer.Braces($"partial class {model.ResourceName}"))
        using (writer.Braces($"static partial void {Contract.Members.MapErrors}(string operation, ClientRuntime.ApiErrorMap errors)"))
        using (writer.Braces("switch (operation)"))
        {
            foreach (var operation in model.Operations)
            {
                var errors = operation.Errors.Select(error => $".Add({CSharpText.Literal(error.Status)}, ClientRuntime.JsonCodecs.Model<{error.Type.Name}>())");
                writer.Line($"case {CSharpText.Literal(operation.Key)}: errors{string.Concat(errors)}; break;");
            }
        }
    }
}
