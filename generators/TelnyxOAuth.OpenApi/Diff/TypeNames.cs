using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Knows which types are renamed in the new client, so that a rename is reported once and not at each use.</summary>
internal sealed partial class TypeNames
{
    private readonly Dictionary<string, SurfaceType> _old;
    private readonly Dictionary<string, SurfaceType> _new;
    private readonly Dictionary<string, string> _renamed = [];
    private readonly HashSet<string> _newNames = [];

    /// <summary>Looks at the types of two clients.</summary>
    public TypeNames(ApiSurface old, ApiSurface @new)
    {
        _old = old.Types.ToDictionary(type => type.Name);
        _new = @new.Types.ToDictionary(type => type.Name);
    }

    /// <summary>The new name of an old type; the same name if it was not renamed.</summary>
    public string NewName(string name) => _renamed.GetValueOrDefault(name, name);

    /// <summary>Learns from a place that has one type in the old client and another in the new one.</summary>
    public void Learn(TypeShape? old, TypeShape? @new)
    {
        for (; old?.Element is not null && @new?.Element is not null && old.Kind == @new.Kind; (old, @new) = (old.Element, @new.Element))
        {
        }

        if (old is not null && @new is not null && old.Name != @new.Name
            && _old.TryGetValue(old.Name, out var before) && _new.TryGetValue(@new.Name, out var after) && before.Kind == after.Kind
            && !_new.ContainsKey(old.Name) && !_old.ContainsKey(@new.Name) && !_newNames.Contains(@new.Name) && _renamed.TryAdd(old.Name, @new.Name))
        {
            _newNames.Add(@new.Name);
        }
    }

    /// <summary>The C# of an old type with the new client's names.</summary>
    public string Translate(string type) => Name().Replace(type, name => NewName(name.Value));

    /// <summary>The C# of a type without namespaces.</summary>
    public static string Short(string type) => Namespaces().Replace(type, string.Empty);

    [GeneratedRegex(@"(?<![\w.])\w+(?![\w.])", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"(\w+\.)+(?=\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Namespaces();
}
