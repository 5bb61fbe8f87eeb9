using Microsoft.CodeAnalysis.Text;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Errors;

/// <summary>Writes the error maps of a resource.</summary>
internal static class ErrorMapEmitter
{
    internal static SourceText Emit(ErrorMapModel model)
    {
        var writer = new SourceWriter();
        writer.Line();
        using (writer.Namespace(model.Namespace))
        using (writer.Braces($"partial class {model.ResourceName}"))
        {
            for (var i = 0; i < model.Operations.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                var operation = model.Operations[i];
                using (writer.Braces($"static partial void Map{operation.Key}Errors(ClientRuntime.ApiErrorMap errors)"))
                {
                    foreach (var error in operation.Errors)
                    {
                        writer.Line($"errors.Add({CSharpText.Literal(error.Status)}, {error.Type.Name}JsonCodec.Instance);");
                    }
                }
            }
        }

        return writer.ToSourceText();
    }
}
