using System.Linq;
using Microsoft.CodeAnalysis.Text;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>Writes the enumerator of a list.</summary>
internal static class PagedListEmitter
{
    private const string CancellationToken = "System.Threading.CancellationToken";

    internal static SourceText Emit(PagedListModel model)
    {
        var writer = new SourceWriter();
        writer.Line();
        using (writer.Namespace(model.Namespace))
        using (writer.Braces($"partial class {model.ResourceName}"))
        {
            EmitListAll(writer, model);
            writer.Line();
            EmitGetPage(writer, model);
        }

        return writer.ToSourceText();
    }

    private static void EmitListAll(SourceWriter writer, PagedListModel model)
    {
        var carried = model.Operation.Parameters.Where(parameter => parameter.Name != model.NumberParameter).ToList();
        writer.Line($"/// <summary>Enumerates all that <see cref=\"{model.Operation.MethodName}\"/> lists, each page fetched when it is needed.</summary>");
        foreach (var parameter in carried)
        {
            writer.Line($"/// <param name=\"{parameter.Name.TrimStart('@')}\">{parameter.Documentation}</param>");
        }

        writer.Line("/// <param name=\"cancellationToken\">Cancels the enumeration, between pages and inside one.</param>");
        writer.Line("/// <returns>The items; <see cref=\"ClientRuntime.PagedEnumerable{T}.AsPages\"/> gives the pages.</returns>");
        writer.Line("/// <exception cref=\"ClientRuntime.ApiException\">Thrown while enumerating: the call for a page failed.</exception>");
        writer.Line(CSharpText.GeneratedCode);
        if (model.Operation.Deprecation is { } deprecation)
        {
            writer.Line($"[System.Obsolete({CSharpText.Literal(deprecation)})]");
        }

        writer.Line($"public ClientRuntime.PagedEnumerable<{model.ItemType}> {model.MethodName}(");
        foreach (var parameter in carried)
        {
            writer.Line($"    {parameter.TypeName} {parameter.Name}{(parameter.IsOptional ? " = null" : string.Empty)},");
        }

        writer.Line($"    {CancellationToken} cancellationToken = default)");
        using (writer.Braces())
        {
            var token = GetVariable(model.Operation, "token");
            writer.Line($"return new ClientRuntime.PagedEnumerable<{model.ItemType}>(");
            writer.Line($"    {token} => Get{model.Operation.Key}PageAsync({GetArguments(model, "1", token)}),");
            writer.Line("    cancellationToken);");
        }
    }

    private static void EmitGetPage(SourceWriter writer, PagedListModel model)
    {
        var operation = model.Operation;
        writer.Line($"private async System.Threading.Tasks.Task<ClientRuntime.Page<{model.ItemType}>> Get{operation.Key}PageAsync(");
        foreach (var parameter in operation.Parameters)
        {
            writer.Line($"    {(parameter.Name == model.NumberParameter ? "int" : parameter.TypeName)} {parameter.Name},");
        }

        writer.Line($"    {CancellationToken} cancellationToken)");
        using (writer.Braces())
        {
            var response = GetVariable(operation, "response");
            var number = GetVariable(operation, "number");
            var token = GetVariable(operation, "token");
            writer.Line($"var {response} = await {operation.MethodName}({GetArguments(model, model.NumberParameter, "cancellationToken")}).ConfigureAwait(false);");
            writer.Line($"return ClientRuntime.NumberedPages.Create<{model.ItemType}>(");
            writer.Line($"    {model.NumberParameter},");
            writer.Line($"    {response}.{model.Items},");
            writer.Line($"    {GetAccess(response, model.Number)},");
            writer.Line($"    {GetAccess(response, model.TotalItems)},");
            writer.Line($"    {GetAccess(response, model.TotalPages)},");
            writer.Line($"    ({number}, {token}) => Get{operation.Key}PageAsync({GetArguments(model, number, token)}));");
        }
    }

    private static string GetAccess(string response, string? path) => path is null ? "null" : response + "." + path;

    private static string GetArguments(PagedListModel model, string number, string cancellationToken) =>
        string.Join(", ", model.Operation.Parameters
            .Select(parameter => parameter.Name == model.NumberParameter ? number : parameter.Name)
            .Concat(new[] { cancellationToken }));

    /// <summary>A name for a variable that no parameter of the operation has.</summary>
    private static string GetVariable(OperationModel operation, string name)
    {
        while (operation.Parameters.Any(parameter => CSharpText.BareName(parameter.Name) == name))
        {
            name += "_";
        }

        return name;
    }
}
