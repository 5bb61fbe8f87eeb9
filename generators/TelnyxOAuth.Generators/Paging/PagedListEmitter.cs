using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>Writes the enumerators of a resource's lists.</summary>
internal static class PagedListEmitter
{
    private const string CancellationToken = "System.Threading.CancellationToken cancellationToken";
    private const string Options = Contract.Members.Options;
    private const string Returns = "<returns>The items; <see cref=\"ClientRuntime.PagedEnumerable{T}.AsPages\"/> gives the pages.</returns>";
    private const string Exception = "<exception cref=\"ClientRuntime.ApiException\">Thrown while enumerating: the call for a page failed.</exception>";

    /// <summary>How many parameters beside the token a method has on one line, as the raw client's methods have.</summary>
    private const int MaxParametersOfLine = 3;

    internal static void Emit(SourceWriter writer, PagedResourceModel model)
    {
        using (writer.Braces($"partial class {model.Name}"))
        {
            var isFirst = true;
            foreach (var list in model.Lists)
            {
                if (!isFirst)
                {
                    writer.Line();
                }

                EmitListAll(writer, list);
                isFirst = false;
            }
        }

        var withOptions = model.Lists.Where(list => list.Operation.OptionsType is not null).ToList();
        if (withOptions.Count > 0)
        {
            writer.Line();
            using (writer.Braces($"partial class {Contract.Types.Base(model.Name)}"))
            {
                withOptions.ForEach(list => EmitWithoutOptions(writer, list));
            }
        }
    }

    private static void EmitListAll(SourceWriter writer, PagedListModel model)
    {
        var operation = model.Operation;
        writer.Line($"/// <summary>Enumerates all that <see cref=\"{operation.MethodName}\"/> lists, each page fetched when it is needed.{DescribeStart(model)}</summary>");
        writer.Line($"/// <inheritdoc cref=\"{operation.MethodName}\" path=\"/param\"/> {Returns} {Exception}");
        if (operation.Deprecation is { } deprecation)
        {
            writer.Line(Deprecated(deprecation));
        }

        EmitSignature(writer, model);
        EmitList(writer, model);
    }

    private static void EmitSignature(SourceWriter writer, PagedListModel model)
    {
        var parameters = model.Carried.Select(parameter => $"{parameter.TypeName} {parameter.Name}")
            .Concat(model.Operation.OptionsType is { } options ? [$"{options}? {Options} = null"] : [])
            .ToList();
        var isLong = parameters.Count > MaxParametersOfLine;
        parameters.Add(CancellationToken + " = default");
        var start = $"public virtual {model.ReturnType} {model.MethodName}(";
        if (!isLong)
        {
            writer.Line($"{start}{string.Join(", ", parameters)}) =>");
            return;
        }

        writer.Line(start);
        for (var i = 0; i < parameters.Count; i++)
        {
            writer.Line($"    {parameters[i]}{(i < parameters.Count - 1 ? "," : ") =>")}");
        }
    }

    /// <summary>The call that makes the list.</summary>
    private static void EmitList(SourceWriter writer, PagedListModel model)
    {
        var (operation, style) = (model.Operation, model.Style);
        var types = (operation.OptionsType is { } options ? options + ", " : string.Empty) + $"{model.GetPageType(GetTaskResult(operation.ReturnType))}, {model.ItemType.FullName}";
        var (place, request) = GetRequest(model);
        writer.Line($"    ClientRuntime.{style.Factory}.EnumerateAsync<{types}>({place},");
        writer.Line($"        {request},");
        var response = GetVariable(operation, "response");
        writer.Line($"        {response} => new ClientRuntime.PageContent<{model.ItemType.FullName}>({string.Join(", ", GetContent(model, response))}), cancellationToken);");
    }

    /// <summary>The place of the first page, and how the page of a place is requested, as arguments.</summary>
    private static (string Place, string Request) GetRequest(PagedListModel model)
    {
        var (operation, style) = (model.Operation, model.Style);
        var place = GetVariable(operation, style.PlaceName);
        var own = GetVariable(operation, "pageOptions");
        if (model.PlaceOption is { } option)
        {
            return (
                $"{Options} ?? new {operation.OptionsType}(), {style.ToPlace($"{Options}?.{option}")}",
                $"({own}, {place}) => {own}.{option} = {style.ToArgument(place)}, {GetCall(operation, own)}");
        }

        var token = GetVariable(operation, "token");
        var resource = style.Parameter is null ? $"FollowLink({place})." : string.Empty;
        var arguments = operation.Arguments.Select(parameter => parameter.Name == style.Parameter ? style.ToArgument(place) : parameter.Name);
        return operation.OptionsType is null
            ? (style.FirstPlace, $"({place}, {token}) => {GetPageCall(model, resource, arguments.Append(token))}")
            : ($"{Options}, {style.FirstPlace}", $"({own}, {place}, {token}) => {GetPageCall(model, resource, arguments.Append(own).Append(token))}");
    }

    /// <summary>Calls the operation of a resource, in the way that gives the headers too where the style reads them.</summary>
    private static string GetPageCall(PagedListModel model, string resource, IEnumerable<string> arguments)
    {
        var call = $"{model.Operation.MethodName}({string.Join(", ", arguments)})";
        var linked = GetVariable(model.Operation, "linked");
        return model.Style.ReadsHeaders ? $"{resource}WithResponseAsync({linked} => {linked}.{call})" : resource + call;
    }

    /// <summary>Calls the operation itself, so that a fake of it serves the enumerator too.</summary>
    private static string GetCall(OperationModel operation, string options)
    {
        if (!operation.Arguments.Any())
        {
            return operation.MethodName;
        }

        var token = GetVariable(operation, "token");
        var arguments = operation.Arguments.Select(parameter => parameter.Name).Append(options).Append(token);
        return $"({options}, {token}) => {operation.MethodName}({string.Join(", ", arguments)})";
    }

    /// <summary>What a response says of its page, as arguments.</summary>
    private static IEnumerable<string> GetContent(PagedListModel model, string response)
    {
        var value = model.Style.ReadsHeaders ? response + ".Value" : response;

        // A response that may be null is then the last page, without items.
        var access = model.Operation.Response is { IsNullable: true } ? value + "?" : value;
        var items = model.Items is null ? value : $"{access}.{model.Items.Path}";
        yield return model.Items is { Property: { Type.IsPartial: true } partial }
            ? $"ClientRuntime.PageItems.ThrowIfUnreadable({(model.Items.HolderPath is { } holder ? $"{access}.{holder}" : value)}, {CSharpText.Literal(partial.JsonName)}, {items}, {CSharpText.Literal(model.Operation.DisplayName)})"
            : items;
        if (model.Style.ReadsHeaders)
        {
            yield return $"{model.Style.ReturnedName}: ClientRuntime.LinkHeader.GetNext({response}.Headers)";
        }

        if (model.Style.GetReturned(access, items, GetVariable(model.Operation, "item")) is { } returned)
        {
            yield return $"{model.Style.ReturnedName}: {returned}";
        }

        foreach (var (name, path) in new[] { ("totalItems", model.TotalItems), ("totalPages", model.TotalPages), ("hasMore", model.HasMore) })
        {
            if (path is not null)
            {
                yield return $"{name}: {access}.{path}";
            }
        }
    }

    /// <summary>The enumerator as it is without options, for callers from before there were any.</summary>
    private static void EmitWithoutOptions(SourceWriter writer, PagedListModel model)
    {
        var declared = string.Concat(model.Carried.Select(parameter => $"{parameter.TypeName} {parameter.Name}, "));
        var handedOn = string.Concat(model.Carried.Select(parameter => $"{parameter.Name}, "));
        var documentation = $"/** <inheritdoc cref=\"{model.ResourceName}.{model.MethodName}\"/> */";
        var deprecation = model.Operation.Deprecation is { } text ? $" {Deprecated(text)}" : string.Empty;
        // Virtual as all else: a mocking library makes resources by itself only where everything can be overridden.
        writer.Line($"{documentation} {CSharpText.Hidden}{deprecation} public virtual {model.ReturnType} {model.MethodName}({declared}{CancellationToken}) => (({model.ResourceName})this).{model.MethodName}({handedOn}null, cancellationToken);");
    }

    private static string Deprecated(string deprecation) => $"[System.Obsolete({CSharpText.Literal(deprecation)})]";

    private static string DescribeStart(PagedListModel model) => model.PlaceOption is { } option ? $" Begins at {option} where that is set." : string.Empty;

    /// <summary>The type in the angle brackets of a task.</summary>
    private static string GetTaskResult(string task) => task.Substring(task.IndexOf('<') + 1, task.LastIndexOf('>') - task.IndexOf('<') - 1);

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
