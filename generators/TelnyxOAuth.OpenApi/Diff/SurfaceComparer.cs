using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Compares what two documents compile to.</summary>
internal static class SurfaceComparer
{
    /// <summary>Compares the clients of two plain documents.</summary>
    public static SurfaceDiff Compare(PlainDocument old, PlainDocument @new) => Compare(SurfaceReader.Read(old), SurfaceReader.Read(@new));

    /// <summary>Compares two clients.</summary>
    public static SurfaceDiff Compare(ApiSurface old, ApiSurface @new)
    {
        var changes = new ChangeList();
        var pairs = Pair(old.Methods, @new.Methods);
        var names = LearnNames(old, @new, pairs);
        foreach (var method in old.Methods.Except(pairs.Values))
        {
            changes.Add(ChangeKind.Breaking, method.Place, $"{method.FullName} is gone ({method.Route}).");
        }

        foreach (var method in @new.Methods)
        {
            if (pairs.TryGetValue(method, out var earlier))
            {
                new MethodComparer(earlier, method, names, changes).Compare();
            }
            else
            {
                changes.Add(ChangeKind.Added, method.Place, $"{method.FullName} is new ({method.Route}).");
            }
        }

        new TypeComparer(old, @new, names, changes).Compare();
        new ClientComparer(old, @new, changes).Compare();
        new HeaderComparer(old, @new, changes).Compare();
        new ServerComparer(old, @new, changes).Compare();
        return changes.ToDiff();
    }

    /// <summary>Pairs each new method with its old one: the one of the same name, which is what callers see, or else that of the same operation.</summary>
    private static Dictionary<SurfaceMethod, SurfaceMethod> Pair(IReadOnlyList<SurfaceMethod> old, IReadOnlyList<SurfaceMethod> @new)
    {
        var byName = old.ToDictionary(method => method.FullName);
        var pairs = @new.Where(method => byName.ContainsKey(method.FullName)).ToDictionary(method => method, method => byName[method.FullName]);
        var left = old.Except(pairs.Values).ToLookup(method => (method.Place.Pointer, method.IsEnumerator));
        foreach (var method in @new.Where(method => !pairs.ContainsKey(method)).ToList())
        {
            if (left[(method.Place.Pointer, method.IsEnumerator)].FirstOrDefault() is { } renamed)
            {
                pairs.Add(method, renamed);
            }
        }

        return pairs;
    }

    private static TypeShape? OptionsOf(SurfaceMethod method) =>
        method.OptionsType is { } name ? new TypeShape(TypeKind.Model, name, IsNullable: true, Element: null) : null;

    /// <summary>Finds renamed types by the places that both clients have.</summary>
    private static TypeNames LearnNames(ApiSurface old, ApiSurface @new, Dictionary<SurfaceMethod, SurfaceMethod> pairs)
    {
        var names = new TypeNames(old, @new);
        foreach (var (method, earlier) in pairs)
        {
            names.Learn(earlier.ResultType, method.ResultType);
            names.Learn(OptionsOf(earlier), OptionsOf(method));
            var parameters = earlier.Parameters.ToLookup(parameter => parameter.Name);
            foreach (var parameter in method.Parameters)
            {
                names.Learn(parameters[parameter.Name].FirstOrDefault()?.Type, parameter.Type);
            }
        }

        var before = old.Types.ToDictionary(type => type.Name);
        foreach (var type in @new.Types)
        {
            var members = before.GetValueOrDefault(type.Name)?.Members.ToLookup(member => member.Name);
            foreach (var member in type.Members)
            {
                names.Learn(members?[member.Name].FirstOrDefault()?.Type, member.Type);
            }
        }

        return names;
    }
}
