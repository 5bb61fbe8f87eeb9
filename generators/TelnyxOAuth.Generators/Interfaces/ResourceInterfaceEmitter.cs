using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;

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
        using (writer.Braces($"{model.Resource.Accessibility} partial interface {name}"))
        {
            foreach (var operation in model.Resource.Operations)
            {
                WriteMethod(writer, model, operation, operation.ReturnType, operation.MethodName, operation.Arguments);
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
        WriteDocumentation(writer, model, operation, methodName);
        if (operation.OptionsType is not null && model.HasPriority)
        {
            writer.Line($"[{OverloadPriority.Attribute}(1)]");
        }

        writer.Line($"{returnType} {methodName}(");
        foreach (var parameter in parameters)
        {
            writer.Line($"    {parameter.TypeName} {parameter.Name},");
        }

        if (operation.OptionsType is { } options)
        {
            writer.Line($"    {options}? {Contract.Members.Options} = null,");
        }

        writer.Line("    System.Threading.CancellationToken cancellationToken = default);");
        writer.Line();
        if (operation.OptionsType is not null)
        {
            WriteWithoutOptions(writer, model, operation, returnType, methodName, parameters);
        }
    }

    /// <summary>The method as it is without options. A runtime does not look for an interface's member in those that it extends, so it stands beside the other.</summary>
    private static void WriteWithoutOptions(
        SourceWriter writer,
        ResourceInterfaceModel model,
        OperationModel operation,
        string returnType,
        string methodName,
        IEnumerable<ParameterModel> parameters)
    {
        var declared = string.Concat(parameters.Select(parameter => $"{parameter.TypeName} {parameter.Name}, "));
        var handedOn = string.Concat(parameters.Select(parameter => $"{parameter.Name}, "));
        WriteDocumentation(writer, model, operation, methodName);
        writer.Line(CSharpText.Hidden);
        writer.Line($"{returnType} {methodName}({declared}System.Threading.CancellationToken cancellationToken)");

        // Where interfaces can have code, an implementation need not have it.
        writer.Line("#if NETCOREAPP3_0_OR_GREATER");
        writer.Line($"    => {methodName}({handedOn}null, cancellationToken);");
        writer.Line("#else");
        writer.Line("    ;");
        writer.Line("#endif");
        writer.Line();
    }

    private static void WriteDocumentation(SourceWriter writer, ResourceInterfaceModel model, OperationModel operation, string methodName)
    {
        writer.Line($"/// <inheritdoc cref=\"{model.Resource.Name}.{methodName}\"/>");
        if (operation.Deprecation is { } deprecation)
        {
            writer.Line($"[System.Obsolete({CSharpText.Literal(deprecation)})]");
        }
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
