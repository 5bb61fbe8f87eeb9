using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Interfaces;

/// <summary>Writes the interface of a resource, and that the resource implements it.</summary>
internal static class ResourceInterfaceEmitter
{
    private const string Task = "System.Threading.Tasks.Task";
    private const string Base = "ClientRuntime.ApiResource{TSelf}";

    internal static void Emit(SourceWriter writer, ResourceInterfaceModel model)
    {
        var (name, implementation) = (model.Name, model.Resource.Name);
        writer.Line($"/// <inheritdoc cref=\"{implementation}\" path=\"/summary\"/>");
        writer.Line($"/// <remarks>Implemented by <see cref=\"{implementation}\"/>. It gets a member for each operation that the document gets.</remarks>");
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Braces($"public partial interface {name}"))
        {
            foreach (var operation in model.Resource.Operations)
            {
                WriteMethod(writer, model, operation, operation.ReturnType, operation.MethodName, operation.Parameters);
            }

            foreach (var list in model.Lists)
            {
                WriteMethod(writer, model, list.Operation, list.ReturnType, list.MethodName, list.Carried);
            }

            foreach (var (cref, signature, _) in GetShared(name))
            {
                writer.Line($"/// <inheritdoc cref=\"{Base}.{cref}\"/>");
                writer.Line($"{signature.Replace("{0}.", string.Empty)};");
                writer.Line();
            }
        }

        writer.Line();
        using (writer.Braces($"partial class {implementation} : {name}"))
        {
            foreach (var (_, signature, call) in GetShared(name))
            {
                writer.Line($"{signature.Replace("{0}", name)} => {call};");
                writer.Line();
            }
        }
    }

    private static void WriteMethod(
        SourceWriter writer,
        ResourceInterfaceModel model,
        OperationModel operation,
        string returnType,
        string methodName,
        IEnumerable<ParameterModel> parameters)
    {
        writer.Line($"/// <inheritdoc cref=\"{model.Resource.Name}.{methodName}\"/>");
        if (operation.Deprecation is { } deprecation)
        {
            writer.Line($"[System.Obsolete({CSharpText.Literal(deprecation)})]");
        }

        writer.Line($"{returnType} {methodName}(");
        foreach (var parameter in parameters)
        {
            writer.Line($"    {parameter.TypeName} {parameter.Name}{(parameter.IsOptional ? " = null" : string.Empty)},");
        }

        writer.Line("    System.Threading.CancellationToken cancellationToken = default);");
        writer.Line();
    }

    /// <summary>What all resources have: its documentation, its signature with a hole for the interface, and the call of the class's own.</summary>
    /// <remarks>A delegate that takes the interface can be given to the class's own, because it takes the class too.</remarks>
    private static (string Cref, string Signature, string Call)[] GetShared(string name) => new[]
    {
        ("WithOptions", $"{name} {{0}}.WithOptions(ClientRuntime.RequestOptions options)", "WithOptions(options)"),
        (
            $"WithResponseAsync{{T}}(System.Func{{TSelf, {Task}{{T}}}})",
            $"{Task}<ClientRuntime.ApiResponse<T>> {{0}}.WithResponseAsync<T>(System.Func<{name}, {Task}<T>> makeCall)",
            "WithResponseAsync<T>(makeCall)"),
        (
            $"WithResponseAsync(System.Func{{TSelf, {Task}}})",
            $"{Task}<ClientRuntime.ApiResponse> {{0}}.WithResponseAsync(System.Func<{name}, {Task}> makeCall)",
            "WithResponseAsync(makeCall)"),
        (
            $"WithUnreadResponseAsync(System.Func{{TSelf, {Task}}})",
            $"{Task}<System.Net.Http.HttpResponseMessage> {{0}}.WithUnreadResponseAsync(System.Func<{name}, {Task}> makeCall)",
            "WithUnreadResponseAsync(makeCall)"),
    };
}
