using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Paging;

namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>Finds the enumerators that the generator adds to paged lists, with the generator's own recognizer.</summary>
internal static class PagedListReader
{
    /// <summary>The enumerators of methods.</summary>
    /// <param name="methods">The methods of the operations.</param>
    /// <param name="types">The client's types.</param>
    public static IEnumerable<SurfaceMethod> Read(IReadOnlyList<SurfaceMethod> methods, IReadOnlyList<SurfaceType> types)
    {
        var byName = methods.ToDictionary(method => (method.Resource, method.Name));
        var models = types.Where(type => type.Kind == SurfaceTypeKind.Model).Select(Model);
        var resources = methods.GroupBy(method => method.Resource).Select(group => new ResourceModel(string.Empty, group.Key, Accessibility: string.Empty, HasInterface: false, group.Select(Operation).ToEquatableArray()));
        var document = new DocumentModel(
            Array.Empty<EnumModel>().ToEquatableArray(), models.ToEquatableArray(), Array.Empty<UnionModel>().ToEquatableArray(),
            resources.ToEquatableArray(), Array.Empty<RootModel>().ToEquatableArray());
        foreach (var list in PagedListRecognizer.Find(document))
        {
            var method = byName[(list.ResourceName, list.Operation.MethodName)];
            yield return method with
            {
                Name = list.MethodName,
                IsEnumerator = true,
                Parameters = [.. method.Parameters.Where(parameter => list.Carried.Any(carried => carried.Name == parameter.Name))],
                ResultType = list.ItemType,
                // What is sent is compared for the method that gets one page.
                Errors = new Dictionary<string, string>(),
                Wire = new Dictionary<string, string>(),
                Security = [],
            };
        }
    }

    private static ModelModel Model(SurfaceType type) => new(
        string.Empty,
        type.Name,
        IsAbstract: false,
        type.Members.Select(member => new PropertyModel(member.Name, member.WireName, member.Type, member.IsRequired, member.IsThreeState)).ToEquatableArray());

    private static OperationModel Operation(SurfaceMethod method) => new(
        method.Name[..^"Async".Length],
        DisplayName: string.Empty,
        method.Name,
        ReturnType: string.Empty,
        method.ResultType is { Kind: not TypeKind.Unsupported } response ? response : null,
        method.Parameters.Select(parameter => Parameter(parameter, isOption: false)).Concat(method.Options.Select(option => Parameter(option, isOption: true))).ToEquatableArray(),
        method.OptionsType,
        Array.Empty<ErrorModel>().ToEquatableArray(),
        Summary: string.Empty,
        Deprecation: null,
        method.HasLinks,
        IsStream: method.Stream is not null);

    private static ParameterModel Parameter(SurfaceParameter parameter, bool isOption) => new(
        parameter.Name, parameter.FullType, parameter.Type, parameter.Location, parameter.WireName, HasCodec: false, isOption, string.Empty);
}
