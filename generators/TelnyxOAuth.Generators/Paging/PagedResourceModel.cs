namespace TelnyxOAuth.Generators.Paging;

/// <summary>A resource that has paged lists.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lists">Its paged lists.</param>
internal sealed record PagedResourceModel(string Namespace, string Name, EquatableArray<PagedListModel> Lists);
