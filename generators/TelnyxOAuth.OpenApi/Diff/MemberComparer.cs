using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Compares the members of a model or of options, or the variants of a union.</summary>
internal sealed class MemberComparer(string typeName, TypeUse use, TypeNames names, ChangeList changes)
{
    /// <summary>Compares the old members of a type with the new ones.</summary>
    public void Compare(SurfaceType old, SurfaceType @new)
    {
        var (before, after) = (old.Members.ToLookup(member => member.Name), @new.Members.ToLookup(member => member.Name));
        var (wireBefore, wireAfter) = (old.Members.ToLookup(WireOf), @new.Members.ToLookup(WireOf));
        foreach (var member in old.Members.Where(member => !after.Contains(member.Name)))
        {
            // A missing member was renamed if the other client has one with the same name on the wire, and a C# name that is new there.
            if (old.Kind != SurfaceTypeKind.Union && wireAfter[WireOf(member)].FirstOrDefault(other => !before.Contains(other.Name)) is { } renamed)
            {
                Add(ChangeKind.Breaking, renamed, $"{Name(member)} is called {Name(renamed)} now.");
                CompareMember(member, renamed);
            }
            else
            {
                Add(ChangeKind.Breaking, member, $"{Name(member)} is gone.");
            }
        }

        foreach (var member in @new.Members)
        {
            if (before[member.Name].FirstOrDefault() is { } earlier)
            {
                CompareMember(earlier, member);
                if (earlier.WireName != member.WireName && @new.Kind != SurfaceTypeKind.Union)
                {
                    Add(ChangeKind.Wire, member, $"{Name(member)} is {member.WireName} on the wire now; it was {earlier.WireName}.");
                }
            }
            else if (@new.Kind == SurfaceTypeKind.Union || wireBefore[WireOf(member)].All(other => after.Contains(other.Name)))
            {
                var isDemanded = member.IsRequired && use.InRequests;
                Add(isDemanded ? ChangeKind.Breaking : ChangeKind.Added, member, $"{Name(member)} is new{(isDemanded ? ", and it is required" : "")}.");
            }
        }
    }

    private void CompareMember(SurfaceMember old, SurfaceMember @new)
    {
        var before = names.Translate(old.Type.Name);
        if (before != @new.Type.Name)
        {
            Add(ChangeKind.Breaking, @new, $"{Name(@new)} is {TypeNames.Short(@new.Type.FullName)} now; it was {TypeNames.Short(old.Type.FullName)}.");
        }
        else if (old.IsRequired != @new.IsRequired)
        {
            CompareRequired(old, @new);
        }
        else if (old.Type.IsNullable != @new.Type.IsNullable)
        {
            Add(
                NullabilityChange.KindFor(use, @new.Type.IsNullable, @new.Type.IsValueType), @new,
                $"{Name(@new)} {(@new.Type.IsNullable ? "can be null now" : "can't be null any more")}.");
        }
        else if (old.IsThreeState != @new.IsThreeState)
        {
            Add(
                @new.IsThreeState ? ChangeKind.Changed : ChangeKind.Breaking, @new,
                $"{Name(@new)} {(@new.IsThreeState ? "can be sent as null now" : "can't be sent as null any more")}.");
        }

        if (before == @new.Type.Name && KindsOf(old.Type) != KindsOf(@new.Type))
        {
            Add(ChangeKind.Wire, @new, $"{Name(@new)} is {Format(@new.Type)} on the wire now; it was {Format(old.Type)}.");
        }

        if (old.Location != @new.Location)
        {
            Add(ChangeKind.Wire, @new, $"{Name(@new)} is sent in the {@new.Location} now; it was sent in the {old.Location}.");
        }

        if (old.Style != @new.Style)
        {
            Add(ChangeKind.Wire, @new, $"{Name(@new)} is written otherwise into the request (style, explode).");
        }

        if (old.IsDeprecated != @new.IsDeprecated)
        {
            Add(
                @new.IsDeprecated ? ChangeKind.Deprecated : ChangeKind.Changed, @new,
                $"{Name(@new)} is {(@new.IsDeprecated ? "deprecated" : "not deprecated any more")}.");
        }
    }

    private void CompareRequired(SurfaceMember old, SurfaceMember @new)
    {
        // A value type that may be missing is another type in C#.
        var isOtherType = @new.Type.IsValueType && old.Type.IsNullable != @new.Type.IsNullable;
        var isBreaking = isOtherType || (@new.IsRequired ? use.InRequests : use.InResponses);
        Add(
            isBreaking ? ChangeKind.Breaking : ChangeKind.Changed, @new,
            (@new.IsRequired, use.InRequests) switch
            {
                (true, true) => $"{Name(@new)} is required now.",
                (true, false) => $"{Name(@new)} is always there now.",
                (false, true) => $"{Name(@new)} is not required any more.",
                _ => $"{Name(@new)} can be absent now.",
            });
    }

    private static (string Location, string Name) WireOf(SurfaceMember member) => (member.Location, member.WireName);

    /// <summary>Dates and times of several forms have the same C# type but are written differently, so the kinds are compared.</summary>
    private static string KindsOf(TypeShape type) => type.Element is null ? type.Kind.ToString() : $"{type.Kind} {KindsOf(type.Element)}";

    private static string Format(TypeShape type) => type switch
    {
        { Element: { } element } => $"a list or map of {Format(element)}",
        { Kind: TypeKind.Date } => "a date",
        { Kind: TypeKind.UnixTime } => "a whole number of seconds",
        { Kind: TypeKind.FractionalUnixTime } => "a number of seconds",
        _ => "a date with a time",
    };

    private string Name(SurfaceMember member) => $"{typeName}.{member.Name}";

    private void Add(ChangeKind kind, SurfaceMember member, string message) => changes.Add(kind, member.Place, message, use.Operations);
}
