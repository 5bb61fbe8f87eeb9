using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Compares the values that schemas allow.</summary>
internal static class EnumComparer
{
    /// <summary>Compares the values of two schemas.</summary>
    public static void Compare(SchemaModel before, SchemaModel after, Place place, ChangeList findings)
    {
        if (before.Values is null || after.Values is null)
        {
            if (before.Values is not null || after.Values is not null)
            {
                findings.Add(
                    after.Values is null ? ChangeKind.Changed : ChangeKind.Breaking, place,
                    after.Values is null ? $"{place} takes any value now." : $"{place} takes only certain values now.");
            }

            return;
        }

        var (old, @new) = (ByText(before.Values), ByText(after.Values));
        foreach (var (value, name) in old)
        {
            if (!@new.TryGetValue(value, out var newName))
            {
                findings.Add(ChangeKind.Breaking, place, $"{Member(place, name)} is gone (the value {value}).");
            }
            else if (newName != name)
            {
                findings.Add(ChangeKind.Breaking, place, $"{Member(place, name)} is {Member(place, newName)} now (the value {value}).");
            }
        }

        foreach (var (value, name) in @new.Where(value => !old.ContainsKey(value.Key)))
        {
            // Enums are open: those who read one have to reckon with values that they don't know.
            findings.Add(ChangeKind.Added, place, $"{Member(place, name)} is new (the value {value}).");
        }
    }

    private static Dictionary<string, string?> ByText(List<(Node Value, string? Name)> values) =>
        values.GroupBy(value => NodeInWords.From(value.Value)).ToDictionary(group => group.Key, group => group.First().Name);

    private static string Member(Place place, string? name) => name is null ? $"A value of {place}" : $"{place}.{name}";
}
