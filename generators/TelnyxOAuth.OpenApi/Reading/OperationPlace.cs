using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>An operation and where it stands.</summary>
/// <param name="Path">The path it belongs to.</param>
/// <param name="PathItem">The path's item.</param>
/// <param name="Method">The HTTP method: in lower case where path items have a member for it, otherwise as it is sent.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Position">Where the method is named.</param>
internal sealed record OperationPlace(string Path, MapNode PathItem, string Method, MapNode Operation, Position Position)
{
    /// <summary>The HTTP method as it is sent.</summary>
    public string WireMethod => OpenApiShape.IsMethod(Method) ? Method.ToUpperInvariant() : Method;

    /// <summary>The names that lead from the path item to the operation, as a pointer has them.</summary>
    public string Pointer => OpenApiShape.IsMethod(Method) ? Method : $"{OpenApiShape.AdditionalOperations}/{Reference.Escape(Method)}";

    /// <summary>Takes the operation from its path item.</summary>
    public void Remove()
    {
        if (OpenApiShape.IsMethod(Method))
        {
            PathItem.Remove(Method);
        }
        else if (PathItem.Map(OpenApiShape.AdditionalOperations) is { } additional)
        {
            additional.Remove(Method);
            if (additional.Entries.Count == 0)
            {
                PathItem.Remove(OpenApiShape.AdditionalOperations);
            }
        }
    }

    /// <summary>The operation of the same method in another path item, or null.</summary>
    public MapNode? FindIn(MapNode? item) => OpenApiShape.IsMethod(Method) ? item.Map(Method) : item.Map(OpenApiShape.AdditionalOperations).Map(Method);

    /// <summary>Puts another operation of the same method into another path item.</summary>
    public void AddTo(MapNode item, MapNode operation)
    {
        if (OpenApiShape.IsMethod(Method))
        {
            item.Set(Method, operation);
            return;
        }

        if (item.Map(OpenApiShape.AdditionalOperations) is not { } additional)
        {
            item.Set(OpenApiShape.AdditionalOperations, additional = new MapNode(Position));
        }

        additional.Set(Method, operation);
    }
}
