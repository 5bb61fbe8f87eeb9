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
    private const string Options = Contract.Members.Options;

    internal static void Emit(SourceWriter writer, PagedListModel model)
    {
        using (writer.Braces($"partial class {model.ResourceName}"))
        {
            EmitListAll(writer, model);
            writer.Line();
            EmitGetPage(writer, model);
        }

        if (model.Operation.OptionsType is { } options)
        {
            writer.Line();
            EmitWithoutOptions(writer, model);
            writer.Line();
            using (writer.Braces($"partial class {options}"))
            {
                writer.Line($"internal {options} {Contract.Members.CopyOptions}() => ({options})MemberwiseClone();");
            }
        }
    }

    private static void EmitListAll(SourceWriter writer, PagedListModel model)
    {
        var operation = model.Operation;
        writer.Line($"/// <summary>Enumerates all that <see cref=\"{operation.MethodName}\"/> lists, each page fetched when it is needed.</summary>");
        foreach (var parameter in model.Carried)
        {
            writer.Line($"/// <param name=\"{parameter.Name.TrimStart('@')}\">{parameter.Documentation}</param>");
        }

        if (operation.OptionsType is not null)
        {
            writer.Line($"/// <param name=\"{Options}\">The optional parameters of each page, or <c>null</c> for none; they are read at once, so later changes of them have no effect.{DescribeStart(model)}</param>");
        }

        writer.Line("/// <param name=\"cancellationToken\">Cancels the enumeration, between pages and inside one.</param>");
        writer.Line("/// <returns>");
        writer.Line("/// The items; <see cref=\"ClientRuntime.PagedEnumerable{T}.AsPages\"/> gives the pages, and");
        writer.Line("/// <see cref=\"ClientRuntime.PagedEnumerable{T}.WithLookAhead\"/> has pages fetched before they are needed.");
        writer.Line("/// </returns>");
        writer.Line("/// <exception cref=\"ClientRuntime.ApiException\">Thrown while enumerating: the call for a page failed.</exception>");
        writer.Line(CSharpText.GeneratedCode);
        EmitDeprecation(writer, operation);
        writer.Line($"public virtual {model.ReturnType} {model.MethodName}(");
        foreach (var parameter in model.Carried)
        {
            writer.Line($"    {parameter.TypeName} {parameter.Name},");
        }

        if (operation.OptionsType is { } options)
        {
            writer.Line($"    {options}? {Options} = null,");
        }

        writer.Line($"    {CancellationToken} cancellationToken = default)");
        using (writer.Braces())
        {
            var first = model.Style.FirstPlace;
            if (operation.OptionsType is not null)
            {
                writer.Line($"{Options} = {Options}?.{Contract.Members.CopyOptions}();");
                if (model.PlaceOption is { } option)
                {
                    first = GetVariable(operation, "first");
                    writer.Line($"var {first} = {model.Style.FromOption($"{Options}?.{option}")};");
                }
            }

            var token = GetVariable(operation, "token");
            writer.Line($"return new {model.ReturnType}(");
            writer.Line($"    {token} => {GetPage(model, first, token)},");
            writer.Line("    cancellationToken);");
        }
    }

    /// <summary>The enumerator as it is without options, for callers from before there were any.</summary>
    private static void EmitWithoutOptions(SourceWriter writer, PagedListModel model)
    {
        using (writer.Braces($"partial class {Contract.Types.Base(model.ResourceName)}"))
        {
            var declared = string.Concat(model.Carried.Select(parameter => $"{parameter.TypeName} {parameter.Name}, "));
            var handedOn = string.Concat(model.Carried.Select(parameter => $"{parameter.Name}, "));
            writer.Line($"/// <inheritdoc cref=\"{model.ResourceName}.{model.MethodName}\"/>");
            writer.Line(CSharpText.GeneratedCode);
            writer.Line(CSharpText.Hidden);
            EmitDeprecation(writer, model.Operation);
            // Virtual as all else: a mocking library makes resources by itself only where everything can be overridden.
            writer.Line($"public virtual {model.ReturnType} {model.MethodName}({declared}{CancellationToken} cancellationToken) =>");
            writer.Line($"    (({model.ResourceName})this).{model.MethodName}({handedOn}null, cancellationToken);");
        }
    }

    private static void EmitDeprecation(SourceWriter writer, OperationModel operation)
    {
        if (operation.Deprecation is { } deprecation)
        {
            writer.Line($"[System.Obsolete({CSharpText.Literal(deprecation)})]");
        }
    }

    private static string DescribeStart(PagedListModel model) => model.PlaceOption is { } option ? $" The enumeration begins at {option} where that is set." : string.Empty;

    private static void EmitGetPage(SourceWriter writer, PagedListModel model)
    {
        var (operation, style) = (model.Operation, model.Style);
        var place = GetPlace(model);
        writer.Line($"private async System.Threading.Tasks.Task<ClientRuntime.Page<{model.ItemType.FullName}>> {Contract.Members.GetPage(operation.Key)}(");
        writer.Line($"    {style.PlaceType} {place},");
        foreach (var parameter in model.Carried)
        {
            writer.Line($"    {parameter.TypeName} {parameter.Name},");
        }

        if (operation.OptionsType is { } options)
        {
            writer.Line($"    {options}? {Options},");
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
                EmitCall(writer, model, place, response);
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

    /// <summary>Calls the operation itself, so that a fake of it serves the enumerator too.</summary>
    private static void EmitCall(SourceWriter writer, PagedListModel model, string place, string response)
    {
        var (operation, style) = (model.Operation, model.Style);
        var options = Options;
        if (model.PlaceOption is { } option)
        {
            // The caller's options stay as they are, and so do those of the other pages.
            options = GetVariable(operation, "pageOptions");
            writer.Line($"var {options} = {Options}?.{Contract.Members.CopyOptions}() ?? new {operation.OptionsType}();");
            writer.Line($"{options}.{option} = {style.ToArgument(place)};");
        }

        var arguments = operation.Arguments.Select(parameter => parameter.Name == style.Parameter ? style.ToArgument(place) : parameter.Name)
            .Concat(operation.OptionsType is null ? [] : [options])
            .Append("cancellationToken");
        writer.Line($"var {response} = await {operation.MethodName}({string.Join(", ", arguments)}).ConfigureAwait(false);");
    }

    /// <summary>Sends the operation's request, with its headers and errors, to a link in place of its own address.</summary>
    private static void EmitFollowLink(SourceWriter writer, OperationModel operation, string link, string response)
    {
        var request = GetVariable(operation, "pageRequest");
        var arguments = operation.Arguments.Select(parameter => parameter.Name).Concat(operation.OptionsType is null ? [] : [Options]);
        writer.Line($"var {request} = {Contract.Members.CreateRequest(operation.Key)}({string.Join(", ", arguments)});");
        writer.Line($"{request}.FollowLink({link});");
        writer.Line($"var {response} = await {Contract.Members.Api}.{(operation.Response is { IsNullable: true } ? "SendForNullableAsync" : "SendAsync")}({request}, {Contract.Members.Codecs}.{Contract.Members.ResponseCodec(operation.Key)}, cancellationToken).ConfigureAwait(false);");
    }

    private static string GetAccess(string response, string? path) => path is null ? "null" : response + "." + path;

    /// <summary>What compares items: models by what they hold, anything else as .NET does.</summary>
    private static string GetComparer(TypeShape item) => item is { Kind: TypeKind.Model, IsNullable: false }
        ? $"new ClientRuntime.JsonEqualityComparer<{item.Name}>(ClientRuntime.JsonCodecs.Model<{item.Name}>())"
        : $"System.Collections.Generic.EqualityComparer<{item.FullName}>.Default";

    private static string GetPage(PagedListModel model, string place, string token)
    {
        var arguments = model.Carried.Select(parameter => parameter.Name).Prepend(place)
            .Concat(model.Operation.OptionsType is null ? [] : [Options])
            .Append(token);
        return $"{Contract.Members.GetPage(model.Operation.Key)}({string.Join(", ", arguments)})";
    }

    /// <summary>The variable for the place of a page.</summary>
    private static string GetPlace(PagedListModel model) =>
        model.Style.Parameter is { } parameter && model.PlaceOption is null ? parameter : GetVariable(model.Operation, model.Style.Parameter is null ? "link" : "place");

    /// <summary>A name for a variable that no argument of the operation has.</summary>
    private static string GetVariable(OperationModel operation, string name)
    {
        while (operation.Arguments.Any(parameter => CSharpText.BareName(parameter.Name) == name))
        {
            name += "_";
        }

        return name;
    }
}
