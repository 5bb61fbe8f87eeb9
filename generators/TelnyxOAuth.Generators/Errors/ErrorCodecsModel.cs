using System.Linq;
using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Errors;

/// <summary>The error objects of a document's operations.</summary>
/// <param name="Namespace">The namespace of the operations' resources.</param>
/// <param name="FirstResource">The first of these resources, which tells documents in one namespace apart.</param>
/// <param name="Types">The names of the error objects' types.</param>
internal sealed record ErrorCodecsModel(string Namespace, string FirstResource, EquatableArray<string> Types)
{
    internal static ErrorCodecsModel Create(IGrouping<string, ResourceModel> resources) => new(
        resources.Key,
        resources.First().Name,
        resources
            .SelectMany(resource => resource.Operations)
            .SelectMany(operation => operation.Errors)
            .Where(error => error.Type.Kind == TypeKind.Model)
            .Select(error => error.Type.Name)
            .Distinct()
            .ToEquatableArray());
}
