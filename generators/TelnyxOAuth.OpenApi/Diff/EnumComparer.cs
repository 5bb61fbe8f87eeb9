using System.Linq;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Compares the values of an enum.</summary>
internal sealed class EnumComparer(string typeName, TypeUse use, ChangeList changes)
{
    /// <summary>Compares the old values with the new ones.</summary>
    public void Compare(SurfaceType old, SurfaceType @new)
    {
        var (before, after) = (old.Values.ToLookup(value => value.Name), @new.Values.ToLookup(value => value.Name));
        var (wireBefore, wireAfter) = (old.Values.ToLookup(value => value.Value), @new.Values.ToLookup(value => value.Value));
        foreach (var value in old.Values.Where(value => !after.Contains(value.Name)))
        {
            var renamed = wireAfter[value.Value].FirstOrDefault(other => !before.Contains(other.Name));
            Add(
                ChangeKind.Breaking, renamed ?? value,
                renamed is null ? $"{Name(value)} is gone (the value {value.Value})." : $"{Name(value)} is {Name(renamed)} now (the value {value.Value}).");
        }

        if (old.IgnoresCase != @new.IgnoresCase)
        {
            changes.Add(
                ChangeKind.Changed, @new.Place,
                $"Values of {typeName} that differ only in casing are {(@new.IgnoresCase ? "equal now" : "not equal any more")}.", use.Operations);
        }

        foreach (var value in @new.Values)
        {
            if (before[value.Name].FirstOrDefault() is { } earlier)
            {
                if (earlier.Value != value.Value)
                {
                    Add(ChangeKind.Wire, value, $"{Name(value)} is {value.Value} on the wire now; it was {earlier.Value}.");
                }
            }
            else if (wireBefore[value.Value].All(other => after.Contains(other.Name)))
            {
                // Enums are open: code that reads one must expect unknown values anyway.
                Add(ChangeKind.Added, value, $"{Name(value)} is new (the value {value.Value}).");
            }
        }
    }

    private string Name(SurfaceEnumValue value) => $"{typeName}.{value.Name}";

    private void Add(ChangeKind kind, SurfaceEnumValue value, string message) => changes.Add(kind, value.Place, message, use.Operations);
}
