using System.Linq;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Compares the types of two clients.</summary>
internal sealed class TypeComparer(ApiSurface old, ApiSurface @new, TypeNames names, ChangeList changes)
{
    private readonly TypeUses _oldUses = new(old);
    private readonly TypeUses _newUses = new(@new);

    /// <summary>Compares all types.</summary>
    public void Compare()
    {
        var before = old.Types.ToDictionary(type => names.NewName(type.Name));
        var after = @new.Types.ToDictionary(type => type.Name);
        foreach (var (name, type) in before.Where(pair => !after.ContainsKey(pair.Key)))
        {
            changes.Add(ChangeKind.Breaking, type.Place, $"The type {name} is gone.", _oldUses.For(name).Operations);
        }

        foreach (var type in @new.Types)
        {
            var use = _newUses.For(type.Name);
            if (before.TryGetValue(type.Name, out var earlier))
            {
                CompareType(earlier, type, use);
            }
            else
            {
                changes.Add(ChangeKind.Added, type.Place, $"The type {type.Name} is new.", use.Operations);
            }
        }
    }

    private void CompareType(SurfaceType before, SurfaceType after, TypeUse use)
    {
        void Add(ChangeKind kind, string message) => changes.Add(kind, after.Place, message, use.Operations);

        if (before.Name != after.Name)
        {
            Add(ChangeKind.Breaking, $"The type {before.Name} is called {after.Name} now.");
        }

        if (before.IsDeprecated != after.IsDeprecated)
        {
            Add(after.IsDeprecated ? ChangeKind.Deprecated : ChangeKind.Changed, $"{after.Name} is {(after.IsDeprecated ? "deprecated" : "not deprecated any more")}.");
        }

        if (before.IsPayload != after.IsPayload)
        {
            Add(after.IsPayload ? ChangeKind.Added : ChangeKind.Breaking, $"{after.Name}.Parse is {(after.IsPayload ? "new: it reads the body of a webhook" : "gone: no webhook has such a body")}.");
        }

        if (before.Kind != after.Kind)
        {
            Add(ChangeKind.Breaking, $"{after.Name} is {Describe(after.Kind)} now; it was {Describe(before.Kind)}.");
            return;
        }

        if (after.Kind == SurfaceTypeKind.Model)
        {
            CompareHierarchies(before, after, use);
        }
        else
        {
            CompareDiscriminators(before, after, use);
        }

        new MemberComparer(after.Name, use, names, changes).Compare(before, after);
        new EnumComparer(after.Name, use, changes).Compare(before, after);
    }

    private void CompareHierarchies(SurfaceType before, SurfaceType after, TypeUse use)
    {
        void Add(ChangeKind kind, string message) => changes.Add(kind, after.Place, message, use.Operations);

        var was = before.Base is null ? null : names.NewName(before.Base);
        switch (was, after.Base)
        {
            case (null, not null):
                Add(ChangeKind.Changed, $"{after.Name} derives from {after.Base} now.");
                break;
            case (not null, null):
                Add(ChangeKind.Breaking, $"{after.Name} does not derive from {was} any more.");
                break;
            case var (old, @new) when old != @new:
                Add(ChangeKind.Breaking, $"{after.Name} derives from {@new} now; it derived from {old}.");
                break;
        }

        if (before.Discriminator != after.Discriminator && before.Discriminator is not null && after.Discriminator is not null)
        {
            Add(ChangeKind.Wire, $"What derives from {after.Name} is told apart by {after.Discriminator} now; it was by {before.Discriminator}.");
        }

        if (before.DiscriminatorValues != after.DiscriminatorValues && was is not null && after.Base is not null)
        {
            Add(ChangeKind.Wire, $"{after.Name} is {Quote(after.DiscriminatorValues)} on the wire now; it was {Quote(before.DiscriminatorValues)}.");
        }

        static string Quote(string values) => values.Length == 0 ? "nothing of its own" : values;
    }

    private void CompareDiscriminators(SurfaceType before, SurfaceType after, TypeUse use)
    {
        void Add(ChangeKind kind, string message) => changes.Add(kind, after.Place, message, use.Operations);

        switch (before.Discriminator, after.Discriminator)
        {
            case (null, not null):
                Add(ChangeKind.Added, $"{after.Name}.Kind is new: it says what {after.Discriminator} says.");
                break;
            case (not null, null):
                Add(ChangeKind.Breaking, $"{after.Name}.Kind is gone.");
                break;
            case var (was, @is) when was != @is || before.DiscriminatorValues != after.DiscriminatorValues:
                Add(ChangeKind.Wire, $"{after.Name} is told apart by {@is} now ({after.DiscriminatorValues}); it was {was} ({before.DiscriminatorValues}).");
                break;
        }
    }

    private static string Describe(SurfaceTypeKind kind) => kind switch
    {
        SurfaceTypeKind.Model => "a model",
        SurfaceTypeKind.Union => "a union",
        SurfaceTypeKind.Options => "a class of options",
        SurfaceTypeKind.OpenEnum => "an open enum",
        SurfaceTypeKind.Int64Enum => "an enum of 64 bits",
        _ => "an enum of 32 bits",
    };
}
