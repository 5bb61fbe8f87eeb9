using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>Finds the name that the C# type of each named schema has: its own, or one made of where it stood.</summary>
internal sealed class SchemaNamer
{
    /// <summary>Names that generated code uses for something else.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(ReservedTypeNames.All, StringComparer.OrdinalIgnoreCase);

    /// <summary>What names made of places end in, and what says nothing of what they have in common.</summary>
    private static readonly FrozenSet<string> Roles = FrozenSet.ToFrozenSet(["Request", "Response", "Error", "Item", "Data"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] ModelWords = ["Model", "Data", "Details"];
    private static readonly string[] EnumWords = ["Value", "Kind", "Option"];

    private readonly MapNode _schemas;
    private readonly Dictionary<string, List<InlinePlace>> _places;
    private readonly Dictionary<string, string> _names = [];
    private readonly NumberedNames _numbered = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _taken = new(Reserved, StringComparer.OrdinalIgnoreCase);

    private SchemaNamer(NormalizationContext context, MapNode schemas)
    {
        _schemas = schemas;
        _places = context.InlinePlaces;
        foreach (var place in context.Operations)
        {
            var resource = OperationName.From(place.Operation.Text("operationId")!).Resource + ReservedTypeNames.ResourceSuffix;
            _taken.Add(resource);
            _taken.Add(resource + ReservedTypeNames.BaseSuffix);
            _taken.Add(ReservedTypeNames.InterfacePrefix + resource);
        }
    }

    /// <summary>The new name of each named schema.</summary>
    public static IReadOnlyDictionary<string, string> Name(NormalizationContext context, MapNode schemas)
    {
        var namer = new SchemaNamer(context, schemas);
        namer.NameGiven();
        namer.NameInline();
        return namer._names;
    }

    private void NameGiven()
    {
        var given = _schemas.Entries.Select(entry => entry.Key).Where(key => !_places.ContainsKey(key)).ToArray();
        // Those that need no change come first, so that the others make way.
        foreach (var key in given.Where(key => NameWords.IsPascal(key) && Identifiers.Pascal(key) == key && IsFree(key, key) && _taken.Add(key)))
        {
            _names[key] = key;
        }

        var lastParts = given.Where(key => !_names.ContainsKey(key)).GroupBy(LastPart, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
        foreach (var key in given.Where(key => !_names.ContainsKey(key)))
        {
            var candidates = new List<string>();
            if (lastParts[LastPart(key)] == 1)
            {
                candidates.Add(NameWords.Join(NameWords.Split(LastPart(key))));
            }

            var parts = key.Split('.');
            for (var count = 2; count <= parts.Length; count++)
            {
                candidates.Add(NameWords.Join(NameWords.Split(string.Join('_', parts.TakeLast(count)))));
            }

            candidates.Add(NameWords.Join(NameWords.Split(key)));
            Take(key, candidates);
        }
    }

    /// <summary>The last of a name's dotted parts; the name where it has none.</summary>
    private static string LastPart(string key) => key.Split('.', StringSplitOptions.RemoveEmptyEntries) is [.., var last] && last.Any(char.IsLetter) ? last : key;

    private void NameInline()
    {
        var shared = _places.Where(place => place.Value.Count > 0)
            .GroupBy(place => NameWords.Join(place.Value[0].Words), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
        foreach (var key in _schemas.Entries.Select(entry => entry.Key).Where(_places.ContainsKey).ToArray())
        {
            NameInline(key, shared);
        }
    }

    private string NameInline(string key, Dictionary<string, int> shared)
    {
        if (_names.TryGetValue(key, out var known))
        {
            return known;
        }

        var candidates = new List<string>();
        var places = _places[key];
        var words = places[0].Words;
        var bare = NameWords.Join(words);
        // What several call alike, and nobody else calls so, needs no owner in its name.
        if (places.Count > 1 && words.Count > 1 && shared[bare] == 1 && places.All(place => NameWords.Join(place.Words) == bare))
        {
            candidates.Add(bare);
        }

        var owners = places.Select(place => OwnerWords(place, shared)).ToArray();
        var common = CommonEnd(owners);
        if (places.Count > 1 && !common.All(Roles.Contains) && places.All(place => NameWords.Join(place.Words) == bare))
        {
            candidates.Add(NameWords.Join(NameWords.Append(common, words)));
        }

        foreach (var (place, owner) in places.Zip(owners).Take(4))
        {
            candidates.Add(NameWords.Join(place.Owner is null ? [.. owner, .. place.Words] : NameWords.Append(owner, place.Words)));
            candidates.Add(NameWords.Join([.. owner, .. place.Words]));
        }

        return Take(key, candidates);
    }

    private IReadOnlyList<string> OwnerWords(InlinePlace place, Dictionary<string, int> shared) =>
        place.Owner is null ? place.OwnerWords : NameWords.Split(_places.ContainsKey(place.Owner) ? NameInline(place.Owner, shared) : _names[place.Owner]);

    /// <summary>The words in which all names end, as <c>SourceOfError</c> and <c>ApiError</c> do in <c>Error</c>.</summary>
    private static List<string> CommonEnd(IReadOnlyList<string>[] names)
    {
        var count = 0;
        while (names.All(name => name.Count > count && name[^(count + 1)] == names[0][^(count + 1)]))
        {
            count++;
        }

        return [.. names[0].TakeLast(count)];
    }

    private string Take(string key, List<string> candidates)
    {
        var isEnum = SchemaFacts.IsEnum((MapNode)_schemas[key]!);
        var usable = candidates.Where(candidate => candidate.Length > 0).Distinct().DefaultIfEmpty("Schema").ToArray();
        var name = usable.Concat((isEnum ? EnumWords : ModelWords).SelectMany(word => usable.Select(candidate => NameWords.Join(NameWords.Split(candidate).Append(word)))))
            .Where(candidate => candidate.Length <= NameWords.MaxLength)
            .FirstOrDefault(candidate => IsFree(key, candidate))
            ?? _numbered.Take(usable[0], candidate => IsFree(key, candidate));
        _taken.Add(name);
        _names[key] = name;
        return name;
    }

    /// <summary>Whether a schema can have a name: no other type has it, and nothing that its own type has is called so.</summary>
    private bool IsFree(string key, string name)
    {
        var schema = (MapNode)_schemas[key]!;
        var members = schema.Contains(UnionExtension.Key) ? ReservedTypeNames.UnionMembers
            : SchemaFacts.IsEnum(schema) && schema.Text("type") == "string" ? ReservedTypeNames.EnumMembers
            : [];
        return !_taken.Contains(name) && !members.Contains(name) && !name.EndsWith(ReservedTypeNames.CodecSuffix, StringComparison.Ordinal);
    }
}
