using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Paging;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Interfaces;

/// <summary>A resource that implements an interface.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Lists">Those of its operations that list page by page.</param>
/// <param name="HasPriority">Whether the project's C# can prefer one overload to another.</param>
internal sealed record ResourceInterfaceModel(ResourceModel Resource, EquatableArray<PagedListModel> Lists, bool HasPriority)
{
    internal string Name => Contract.Types.Interface(Resource.Name);
}
