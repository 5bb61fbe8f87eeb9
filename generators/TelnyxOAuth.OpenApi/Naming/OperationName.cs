using System;

namespace TelnyxOAuth.OpenApi.Naming;

/// <summary>What an operation id becomes in C#: <c>OAuthClients_List</c> is method <c>List</c> of resource <c>OAuthClients</c>.</summary>
/// <param name="Resource">The resource; empty where the id has no underscore.</param>
/// <param name="Method">The method, without <c>Async</c>.</param>
internal sealed record OperationName(string Resource, string Method)
{
    /// <summary>Splits an operation id the way NSwag does.</summary>
    public static OperationName From(string operationId)
    {
        var split = operationId.IndexOf('_', StringComparison.Ordinal);
        var (resource, method) = split > 0 && split < operationId.Length - 1
            ? (operationId[..split], operationId[(split + 1)..])
            : (string.Empty, operationId);
        const string Suffix = "Async";
        method = Named(method);
        return new OperationName(
            Named(resource),
            method.Length > Suffix.Length && method.EndsWith(Suffix, StringComparison.Ordinal) ? method[..^Suffix.Length] : method);
    }

    /// <summary>A name that is PascalCase already is kept.</summary>
    private static string Named(string text) => NameWords.IsPascal(text) ? text : Identifiers.Pascal(text);

    /// <inheritdoc/>
    public override string ToString() => Resource.Length == 0 ? Method : $"{Resource}.{Method}";
}
