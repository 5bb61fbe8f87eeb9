using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Finds which operations use which types, directly or inside others.</summary>
internal sealed class TypeUses
{
    private readonly Dictionary<string, SurfaceType> _types;
    private readonly Dictionary<string, TypeUse> _uses = [];

    /// <summary>Collects the uses in a surface.</summary>
    public TypeUses(ApiSurface surface)
    {
        _types = surface.Types.ToDictionary(type => type.Name);
        foreach (var method in surface.Methods.Where(method => !method.IsEnumerator))
        {
            var (requests, responses) = (Reach(method.Parameters.SelectMany(parameter => NamesIn(parameter.Type))), Reach(method.ResponseTypes));
            foreach (var name in requests.Union(responses))
            {
                var use = Find(name);
                use.InRequests |= requests.Contains(name);
                use.InResponses |= responses.Contains(name);
                use.Operations.Add(method.Route);
            }
        }
    }

    /// <summary>Where a type is used. A type that no operation uses, such as the payload of a webhook, counts as read.</summary>
    public TypeUse For(string name) => _uses.TryGetValue(name, out var use) ? use : new TypeUse { InResponses = true };

    private TypeUse Find(string name)
    {
        if (!_uses.TryGetValue(name, out var use))
        {
            _uses.Add(name, use = new TypeUse());
        }

        return use;
    }

    private HashSet<string> Reach(IEnumerable<string> names)
    {
        var reached = new HashSet<string>();
        var left = new Stack<string>(names);
        while (left.TryPop(out var name))
        {
            if (_types.TryGetValue(name, out var type) && reached.Add(name))
            {
                foreach (var inside in type.Members.SelectMany(member => NamesIn(member.Type)))
                {
                    left.Push(inside);
                }
            }
        }

        return reached;
    }

    private static IEnumerable<string> NamesIn(TypeShape type) => type.Element is null ? [type.Name] : NamesIn(type.Element);
}
