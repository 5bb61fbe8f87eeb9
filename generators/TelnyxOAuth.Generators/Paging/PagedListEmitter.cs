using System;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>Writes the enumerator of a list.</summary>
internal static class PagedListEmitter
{
    private const string CancellationToken = "System.Threading.CancellationToken";

    internal static void Emit(SourceWriter writer, PagedListModel model)
    {
        using (writer.Braces($"partial class {model.ResourceName}"))
        {
            EmitListAll(writer, model);
            writer.Line();
            EmitGetPage(writer, model);
        }
    }

    private static void EmitListAll(SourceWriter writer, PagedListModel model)
    {
        writer.Line($"/// <summary>Enumerates all that <see cref=\"{model.Operation.MethodName}\"/> lists, each page fetched when it is needed.</summary>");
        foreach (var parameter in model.Carried)
        {
            writer.Line($"/// <param name=\"{parameter.Name.TrimStart('@')}\">{parameter.Documentation}</param>");
        }

        writer.Line("/// <param name=\"cancellationToken\">Cancels the enumeration, between pages and inside one.</param>");
        writer.Line("/// <returns>");
        writer.Line("/// The items; <see cref=\"ClientRuntime.PagedEnumerable{T}.AsPages\"/> gives the pages, and");
        writer.Line("/// <see cref=\"ClientRuntime.PagedEnumerable{T}.WithLookAhead\"/> has pages fetched before they are needed.");
        writer.Line("/// </returns>");
        writer.Line("/// <exception cref=\"ClientRuntime.ApiException\">Thrown while enumerating: the call for a page failed.</exception>");
        writer.Line(CSharpText.GeneratedCode);
        if (model.Operation.Deprecation is { } deprecation)
        {
            writer.Line($"[System.Obsolete({CSharpText.Literal(deprecation)})]");
        }

        writer.Line($"public virtual {model.ReturnType} {model.MethodName}(");
        foreach (var parameter in model.Carried)
        {
            writer.Line($"    {parameter.TypeName} {parameter.Name}{(parameter.IsOptional ? " = null" : string.Empty)},");
        }

        writer.Line($"    {CancellationToken} cancellationToken = default)");
        using (writer.Braces())
        {
            var token = GetVariable(model.Operation, "token");
            writer.Line($"return new {model.ReturnType}(");
            writer.Line($"    {token} => {GetPage(model, model.Style.FirstPlace, token)},");
            writer.Line("    cancellationToken);");
        }
    }

    private static void EmitGetPage(SourceWriter writer, PagedListModel model)
    {
        var (operation, style) = (model.Operation, model.Style);
        var place = style.Parameter ?? GetVariable(operation, "link");
        writer.Line($"private async System.Threading.Tasks.Task<ClientRuntime.Page<{model.ItemType.FullName}>> {Contract.Members.GetPage(operation.Key)}(");
        if (style.Parameter is null)
        {
            writer.Line($"    {style.PlaceType} {place},");
        }

        foreach (var parameter in operation.Parameters)
        {
            writer.Line($"    {(parameter.Name == style.Parameter ? style.PlaceType : parameter.TypeName)} {parameter.Name},");
        }

        writer.Line($"    {CancellationToken} cancellationToken)");
        using (writer.Braces())
        {
            var response = GetVariable(operation, "response");
            if (style.Parameter is null)
            {
                EmitFollowLink(writer, operation, place, response);
            }
            else
            {
                var arguments = GetArguments(operation, parameter => parameter.Name == style.Parameter ? style.ToArgument(parameter.Name) : parameter.Name, "cancellationToken");
                writer.Line($"var {response} = await {operation.MethodName}({arguments}).ConfigureAwait(false);");
            }

            var next = GetVariable(operation, style.PlaceName);
            var token = GetVariable(operation, "token");

            // A response that may be null is then the last page, without items.
            var access = operation.Response is { IsNullable: true } ? response + "?" : response;
            var items = model.Items is null ? response : $"{access}.{model.Items.Name}";
            if (model.Items is { Type.IsPartial: true } partial)
            {
                writer.Line($"ClientRuntime.PageItems.ThrowIfUnreadable({response}, {CSharpText.Literal(partial.JsonName)}, {items}, {CSharpText.Literal(operation.DisplayName)});");
            }

            writer.Line($"return ClientRuntime.{style.Factory}.Create<{model.ItemType.FullName}>(");
            writer.Line($"    {place},");
            writer.Line($"    {items},");
            writer.Line($"    {style.GetReturned(access, items, GetVariable(operation, "item"))},");
            writer.Line($"    {GetAccess(access, model.TotalItems)},");
            writer.Line($"    {GetAccess(access, model.TotalPages)},");
            writer.Line($"    ({next}, {token}) => {GetPage(model, next, token)},");
            var comparer = GetComparer(model.ItemType);
            if (model.HasMore is null)
            {
                writer.Line($"    {comparer});");
            }
            else
            {
                writer.Line($"    {comparer},");
                writer.Line($"    {access}.{model.HasMore});");
            }
        }
    }

    /// <summary>Sends the operation's request, with its headers and errors, to a link in place of its own address.</summary>
    private static void EmitFollowLink(SourceWriter writer, OperationModel operation, string link, string response)
    {
        var request = GetVariable(operation, "pageRequest");
        writer.Line($"var {request} = {Contract.Members.CreateRequest(operation.Key)}({GetArguments(operation, parameter => parameter.Name)});");
        writer.Line($"{request}.FollowLink({link});");
        writer.Line($"var {response} = await {Contract.Members.Api}.{(operation.Response is { IsNullable: true } ? "SendForNullableAsync" : "SendAsync")}({request}, {Contract.Members.Codecs}.{Contract.Members.ResponseCodec(operation.Key)}, cancellationToken).ConfigureAwait(false);");
    }

    private static string GetAccess(string response, string? path) => path is null ? "null" : response + "." + path;

    /// <summary>What compares items: models by what they hold, anything else as .NET does.</summary>
    private static string GetComparer(TypeShape item) => item is { Kind: TypeKind.Model, IsNullable: false }
        ? $"new ClientRuntime.JsonEqualityComparer<{item.Name}>({Contract.Types.Codec(item.Name)}.Instance)"
        : $"System.Collections.Generic.EqualityComparer<{item.FullName}>.Default";

    private static string GetPage(PagedListModel model, string place, string token)
    {
        var arguments = GetArguments(model.Operation, parameter => parameter.Name == model.Style.Parameter ? place : parameter.Name, token);
        return $"{Contract.Members.GetPage(model.Operation.Key)}({(model.Style.Parameter is null ? place + ", " : string.Empty)}{arguments})";
    }

    private static string GetArguments(OperationModel operation, Func<ParameterModel, string> getArgument, params string[] further) =>
        string.Join(", ", operation.Parameters.Select(getArgument).Concat(further));

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
