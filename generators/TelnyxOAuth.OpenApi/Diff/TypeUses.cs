using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Finds which operations use which types, directly or inside others.</summary>
internal sealed class TypeUses
{
    private readonly Dictionary<string, SurfaceType> _types;
    private readonly ILookup<string, string> _derived;
    private readonly List<(string Route, HashSet<string> Names)> _methods = [];
    private readonly HashSet<string> _requests;
    private readonly HashSet<string> _responses;
    private readonly ILookup<string, string> _holders;

    /// <summary>Collects the uses in a surface.</summary>
    public TypeUses(ApiSurface surface)
    {
        _types = surface.Types.ToDictionary(type => type.Name);
        _derived = surface.Types.Where(type => type.Base is not null).ToLookup(type => type.Base!, type => type.Name);
        var (requests, responses) = (new HashSet<string>(), new HashSet<string>());
        foreach (var method in surface.Methods.Where(method => !method.IsEnumerator))
        {
            var (sent, received) = (Sent(method).ToHashSet(), method.ResponseTypes.ToHashSet());
            requests.UnionWith(sent);
            responses.UnionWith(received);
            _methods.Add((method.Route, [.. sent, .. received]));
        }

        _requests = Reach(requests, Inside);
        _responses = Reach(responses, Inside);
        _holders = surface.Types.SelectMany(type => Inside(type.Name).Distinct().Select(inside => (inside, type.Name))).ToLookup(pair => pair.inside, pair => pair.Name);
    }

    /// <summary>Where a type is used. A type that no operation uses, such as the payload of a webhook, counts as read.</summary>
    public TypeUse For(string name)
    {
        var (inRequests, inResponses) = (_requests.Contains(name), _responses.Contains(name));
        return inRequests || inResponses
            ? new TypeUse(() => Operations(name)) { InRequests = inRequests, InResponses = inResponses }
            : new TypeUse(() => []) { InResponses = true };
    }

    /// <summary>The operations that use a type, found from the type: few types change, and many operations use each.</summary>
    private List<string> Operations(string name)
    {
        var holders = Reach([name], holder => _holders[holder]);
        return [.. _methods.Where(method => method.Names.Overlaps(holders)).Select(method => method.Route)];
    }

    /// <summary>The types of a type's members, and those that it derives from or that derive from it.</summary>
    private IEnumerable<string> Inside(string name) =>
        _types[name].Members.SelectMany(member => NamesIn(member.Type)).Concat(_derived[name]).Concat(_types[name].Base is { } above ? [above] : []);

    private HashSet<string> Reach(IEnumerable<string> names, System.Func<string, IEnumerable<string>> next)
    {
        var reached = new HashSet<string>();
        var left = new Stack<string>(names);
        while (left.TryPop(out var name))
        {
            if (_types.ContainsKey(name) && reached.Add(name))
            {
                foreach (var other in next(name))
                {
                    left.Push(other);
                }
            }
        }

        return reached;
    }

    private static IEnumerable<string> Sent(SurfaceMethod method) =>
        method.Parameters.Concat(method.Options).SelectMany(parameter => NamesIn(parameter.Type)).Concat(method.OptionsType is { } options ? [options] : []);

    private static IEnumerable<string> NamesIn(TypeShape type) => type.Element is null ? [type.Name] : NamesIn(type.Element);
}
