using System.Linq;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Compares the values of an enum.</summary>
internal sealed class EnumComparer(string typeName, TypeUse use, ChangeList changes)
{
    /// <summary>Compares the old values with the new ones.</summary>
    public void Compare(SurfaceType old, SurfaceType @new)
    {
        foreach (var value in old.Values.Where(value => @new.Values.All(other => other.Name != value.Name)))
        {
            var renamed = @new.Values.FirstOrDefault(other => other.Value == value.Value && old.Values.All(own => own.Name != other.Name));
            Add(
                ChangeKind.Breaking, renamed ?? value,
                renamed is null ? $"{Name(value)} is gone (the value {value.Value})." : $"{Name(value)} is {Name(renamed)} now (the value {value.Value}).");
        }

        foreach (var value in @new.Values)
        {
            if (old.Values.FirstOrDefault(other => other.Name == value.Name) is { } earlier)
            {
                if (earlier.Value != value.Value)
                {
                    Add(ChangeKind.Wire, value, $"{Name(value)} is {value.Value} on the wire now; it was {earlier.Value}.");
                }
            }
            else if (!old.Values.Any(other => other.Value == value.Value && @new.Values.All(own => own.Name != other.Name)))
            {
                // Enums are open: code that reads one must expect unknown values anyway.
                Add(ChangeKind.Added, value, $"{Name(value)} is new (the value {value.Value}).");
            }
        }
    }

    private string Name(SurfaceEnumValue value) => $"{typeName}.{value.Name}";

    private void Add(ChangeKind kind, SurfaceEnumValue value, string message) => changes.Add(kind, value.Place, message, use.Operations);
}
