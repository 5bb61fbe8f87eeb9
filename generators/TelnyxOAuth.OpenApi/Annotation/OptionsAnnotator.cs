using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Names the class that has the optional parameters of an operation: <c>OAuthClientListOptions</c> for <c>OAuthClients.List</c>.</summary>
internal static class OptionsAnnotator
{
    /// <summary>Annotates a document in place.</summary>
    public static void Annotate(Node root)
    {
        var places = OpenApiShape.Operations(root).ToArray();
        var names = new UniqueNames(TakenNames(root, places), StringComparer.OrdinalIgnoreCase);
        foreach (var place in places)
        {
            // An operation without optional parameters has a name too: none changes when another operation gets its first one.
            var name = Named(place);
            var taken = names.Take(Join(SingularResource(name.Resource), name.Method), Join(name.Resource, name.Method), Join(name.Resource, name.Method, "Call"));
            if (HasOptions(root, place.Operation))
            {
                place.Operation.Set(Contract.Options, ScalarNode.From(taken, place.Operation.Position));
            }
        }
    }

    private static OperationName Named(OperationPlace place) => OperationName.From(place.Operation.Text("operationId")!);

    private static bool HasOptions(Node root, MapNode operation) =>
        operation.List("parameters").Elements().Any(parameter => ParameterNames.IsOption(Reference.ResolveMap(root, parameter)!));

    private static IEnumerable<string> TakenNames(Node root, OperationPlace[] places)
    {
        var resources = places.Select(place => Named(place).Resource + Contract.Types.ResourceSuffix).Distinct();
        return Contract.Reserved.Types
            .Concat(root.Map("components").Map("schemas").Members().Select(schema => schema.Key))
            .Concat(resources.SelectMany(resource => new[] { resource, Contract.Types.Base(resource), Contract.Types.Interface(resource) }));
    }

    private static string SingularResource(string resource)
    {
        var last = NameWords.Split(resource) is [.., var word] && resource.EndsWith(word, StringComparison.Ordinal) ? word : string.Empty;
        return resource[..^last.Length] + NameWords.Singular(last);
    }

    private static string Join(params string[] parts)
    {
        var name = string.Concat(parts);
        const int MaxLength = NameWords.MaxLength - 7;
        return (name.Length <= MaxLength ? name : NameWords.Join(parts.SelectMany(NameWords.Split), MaxLength)) + Contract.Types.OptionsSuffix;
    }
}
