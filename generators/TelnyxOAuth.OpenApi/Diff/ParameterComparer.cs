using System.Linq;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Compares what a method takes beside its options.</summary>
internal sealed class ParameterComparer(SurfaceMethod old, SurfaceMethod @new, TypeNames names, ChangeList changes)
{
    private static readonly TypeUse Written = new(() => []) { InRequests = true };

    /// <summary>Compares the parameters.</summary>
    public void Compare()
    {
        var (before, after) = (old.Parameters.ToLookup(parameter => parameter.Name), @new.Parameters.ToLookup(parameter => parameter.Name));
        var (wireBefore, wireAfter) = (old.Parameters.ToLookup(WireOf), @new.Parameters.ToLookup(WireOf));
        foreach (var parameter in old.Parameters.Where(parameter => !after.Contains(parameter.Name)))
        {
            if (wireAfter[WireOf(parameter)].FirstOrDefault(other => !before.Contains(other.Name)) is { } renamed)
            {
                Add(ChangeKind.Breaking, renamed, $"The parameter {parameter.Name} of {@new.FullName} is called {renamed.Name} now.");
                CompareParameter(parameter, renamed);
            }
            else if (@new.Options.FirstOrDefault(option => WireOf(option) == WireOf(parameter)) is { } option)
            {
                Add(ChangeKind.Breaking, option, $"The parameter {parameter.Name} of {@new.FullName} is not required any more: it is {@new.OptionsType}.{option.Name} now.");
            }
            else
            {
                Add(ChangeKind.Breaking, parameter, $"The parameter {parameter.Name} of {@new.FullName} is gone.");
            }
        }

        foreach (var parameter in @new.Parameters)
        {
            if (before[parameter.Name].FirstOrDefault() is { } earlier)
            {
                CompareParameter(earlier, parameter);
            }
            else if (wireBefore[WireOf(parameter)].All(other => after.Contains(other.Name)))
            {
                var wasOption = old.Options.Any(option => WireOf(option) == WireOf(parameter));
                Add(ChangeKind.Breaking, parameter, $"{Name(parameter)} is {(wasOption ? "required now" : parameter.IsOptional ? "new" : "new, and it is required")}.");
            }
        }

        var kept = old.Parameters.Select(parameter => parameter.Name).Where(after.Contains);
        if (!kept.SequenceEqual(@new.Parameters.Select(parameter => parameter.Name).Where(before.Contains)))
        {
            changes.Add(ChangeKind.Breaking, @new.Place, $"{@new.FullName} takes its parameters in another order now.");
        }
    }

    private static (string Location, string Name) WireOf(SurfaceParameter parameter) => (parameter.Location, parameter.WireName);

    private void CompareParameter(SurfaceParameter before, SurfaceParameter after)
    {
        if (names.Translate(before.Type.Name) != after.Type.Name)
        {
            Add(ChangeKind.Breaking, after, $"{Name(after)} is {TypeNames.Short(after.FullType)} now; it was {TypeNames.Short(before.FullType)}.");
        }
        else if (before.IsOptional != after.IsOptional)
        {
            Add(
                after.IsOptional ? ChangeKind.Changed : ChangeKind.Breaking, after,
                $"{Name(after)} is {(after.IsOptional ? "not required any more" : "required now")}.");
        }
        else if (names.Translate(before.FullType) != after.FullType)
        {
            Add(
                NullabilityChange.KindFor(Written, after.Type.IsNullable, isValueType: false), after,
                $"{Name(after)} {(after.Type.IsNullable ? "can be null now" : "can't be null any more")}.");
        }

        CompareWire(before, after);
    }

    private void CompareWire(SurfaceParameter before, SurfaceParameter after)
    {
        if (@new.IsEnumerator)
        {
            return;
        }

        if (after.IsDeprecated && !before.IsDeprecated)
        {
            // C# can't mark a parameter as obsolete, so this is reported as a change on the wire.
            Wire(after, $"{Name(after)} is deprecated.");
        }

        if (before.Location != after.Location)
        {
            Wire(after, $"{Name(after)} is sent in the {after.Location} now; it was sent in the {before.Location}.");
        }

        if (before.WireName != after.WireName)
        {
            Wire(after, $"{Name(after)} is {after.WireName} on the wire now; it was {before.WireName}.");
        }

        if (before.Style != after.Style)
        {
            Wire(after, $"{Name(after)} is written otherwise into the request (style, explode).");
        }

        if (before.Type.Name == after.Type.Name && before.Type.Kind != after.Type.Kind)
        {
            Wire(after, $"{Name(after)} is written as {after.Type.Kind} now; it was {before.Type.Kind}.");
        }
    }

    private string Name(SurfaceParameter parameter) => $"The parameter {parameter.Name} of {@new.FullName}";

    private void Wire(SurfaceParameter parameter, string message) => Add(ChangeKind.Wire, parameter, message);

    private void Add(ChangeKind kind, SurfaceParameter parameter, string message) => changes.Add(kind, parameter.Place, message);
}
