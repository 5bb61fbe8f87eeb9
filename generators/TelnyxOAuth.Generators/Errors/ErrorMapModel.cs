using System.Linq;
using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Errors;

/// <summary>The documented failures of a resource's operations.</summary>
internal sealed record ErrorMapModel(string Namespace, string ResourceName, EquatableArray<OperationErrors> Operations)
{
    internal static ErrorMapModel Create(ResourceModel resource) => new(
        resource.Namespace,
        resource.Name,
        resource.Operations
            .Select(operation => new OperationErrors(
                operation.Key,
                operation.Errors.Where(error => error.Type.Kind == TypeKind.Model).ToEquatableArray()))
            .Where(operation => operation.Errors.Count > 0)
            .ToEquatableArray());
}

/// <summary>The documented failures of one operation.</summary>
internal sealed record OperationErrors(string Key, EquatableArray<ErrorModel> Errors);
