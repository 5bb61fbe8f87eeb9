using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>
/// Finds ids that have the form <c>Resource_Method</c> because a server wrote its classes and functions there: their methods
/// are called for HTTP's, as in <c>Accounts_PostAccounts</c>. Where there is one, those that repeat their resource were written so too. In <c>GET_Accounts</c> no resource stands at all.
/// </summary>
internal static class HttpIds
{
    /// <summary>The operations with such ids, and what these say.</summary>
    public static Dictionary<OperationPlace, OperationName> Find(IReadOnlyList<OperationPlace> places)
    {
        var named = places.Where(place => place.Operation.Text("operationId") is { } id && id.Split('_') is [var resource, var method] && NameWords.IsPascal(resource) && NameWords.IsPascal(method))
            .Select(place => (Place: place, Name: Split(place.Operation.Text("operationId")!))).ToList();
        var isWrittenSo = named.Any(found => IsOfHttp(found.Place, found.Name));
        var names = new Dictionary<OperationPlace, OperationName>();
        foreach (var (place, name) in named)
        {
            if (name.Resource.Equals(place.Method, StringComparison.OrdinalIgnoreCase))
            {
                names[place] = new OperationName(string.Empty, name.Resource + name.Method);
            }
            else if (IsOfHttp(place, name) || (isWrittenSo && RepeatsResource(name)))
            {
                names[place] = name;
            }
        }

        return names;
    }

    /// <summary>Whether a method begins with the HTTP method, which a path such as <c>/chat.postMessage</c> may have for its own reasons.</summary>
    private static bool IsOfHttp(OperationPlace place, OperationName name) =>
        NameWords.Split(name.Method)[0].ToUpperInvariant() is "POST" or "PUT" or "PATCH" && NameWords.Split(name.Method)[0].Equals(place.Method, StringComparison.OrdinalIgnoreCase)
        && !place.Path.Contains(place.Method, StringComparison.OrdinalIgnoreCase);

    private static bool RepeatsResource(OperationName name) =>
        ResourceWords.Find(NameWords.Split(name.Method), NameWords.Split(name.Resource)) is (1, _) && Verbs.Contains(NameWords.Split(name.Method)[0]);

    private static OperationName Split(string id)
    {
        var split = id.IndexOf('_', StringComparison.Ordinal);
        return new OperationName(id[..split], id[(split + 1)..]);
    }
}
