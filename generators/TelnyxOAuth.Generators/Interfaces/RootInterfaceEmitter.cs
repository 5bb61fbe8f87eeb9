using TelnyxOAuth.Generators.Clients;
using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Interfaces;

/// <summary>Writes the interface of a root, and that the root implements it.</summary>
internal static class RootInterfaceEmitter
{
    internal static void Emit(SourceWriter writer, ClientModel model)
    {
        var (name, implementation) = (model.Root.InterfaceName, model.Root.Name);
        writer.Line($"/// <inheritdoc cref=\"{implementation}\" path=\"/summary\"/>");
        writer.Line($"/// <remarks>Implemented by <see cref=\"{implementation}\"/>. It gets a member for each resource that the document gets.</remarks>");
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Braces($"{model.Root.Accessibility} partial interface {name} : System.IDisposable"))
        {
            foreach (var resource in model.Resources)
            {
                writer.Line($"/// <inheritdoc cref=\"{resource.ClassName}\" path=\"/summary\"/>");
                writer.Line($"{Contract.Types.Interface(resource.ClassName)} {resource.PropertyName} {{ get; }}");
                writer.Line();
            }

            writer.Line($"/// <inheritdoc cref=\"{implementation}.WithOptions\"/>");
            writer.Line($"{name} WithOptions(ClientRuntime.RequestOptions options);");
        }

        writer.Line();
        using (writer.Braces($"partial class {implementation} : {name}"))
        {
            foreach (var resource in model.Resources)
            {
                writer.Line($"{Contract.Types.Interface(resource.ClassName)} {name}.{resource.PropertyName} => {resource.PropertyName};");
                writer.Line();
            }

            writer.Line($"{name} {name}.WithOptions(ClientRuntime.RequestOptions options) => WithOptions(options);");
        }
    }
}
