namespace TelnyxOAuth.Names;

/// <summary>A method and the operation that it calls, as the document has it.</summary>
/// <param name="Resource">The resource's C# name.</param>
/// <param name="Name">The method's C# name, without <c>Async</c>.</param>
/// <param name="HttpMethod">The HTTP method, in small letters.</param>
/// <param name="Path">The path.</param>
/// <param name="Id">The operation's own id; empty where it has none.</param>
/// <param name="Tag">Its first tag; empty where it has none.</param>
/// <param name="Summary">Its summary, or the first line of its description; empty where it has neither.</param>
internal sealed record NamedOperation(string Resource, string Name, string HttpMethod, string Path, string Id, string Tag, string Summary)
{
    /// <summary>Whether it enumerates the pages of another method's list.</summary>
    public bool IsEnumerator { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Resource}.{Name}Async";
}
