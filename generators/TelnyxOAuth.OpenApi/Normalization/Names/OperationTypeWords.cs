using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>What the types of an operation's bodies are called after: its method and its resource.</summary>
internal sealed class OperationTypeWords
{
    private readonly ILookup<string, OperationName> _methods;

    /// <summary>Looks at all operations, as a method's name alone does where no other resource has it.</summary>
    public OperationTypeWords(IEnumerable<OperationPlace> operations) =>
        _methods = operations.Select(NameOf).ToLookup(name => name.Method, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// <c>Brands_Create</c> is of <c>CreateBrand</c>, <c>Calls_ListEvents</c> of <c>ListCallEvents</c>; <c>Profiles_CreateMessagingProfile</c>
    /// of <c>CreateMessagingProfile</c>, unless another resource has a method of that name.
    /// </summary>
    public IReadOnlyList<string> From(OperationPlace place)
    {
        var name = NameOf(place);
        var method = NameWords.Split(name.Method);
        var rest = method[1..];
        var resource = ResourceWords.Significant(NameWords.Split(name.Resource));
        if (NameWords.AreAlike(method.Take(1), resource))
        {
            return method;
        }

        if (rest.Any(word => resource.Any(part => NameWords.AreAlike(word, part))) && _methods[name.Method].Count() == 1)
        {
            return method;
        }

        if (method[0] is not "List" || (rest.Count > 0 && !OperationIdWords.IsPreposition(rest[0])))
        {
            resource[^1] = NameWords.Singular(resource[^1]);
        }

        return [method[0], .. NameWords.Append(resource, rest)];
    }

    private static OperationName NameOf(OperationPlace place) => OperationName.From(place.Operation.Text("operationId")!);
}
