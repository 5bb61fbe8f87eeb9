using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Compares the old form of a method with the new one.</summary>
internal sealed class MethodComparer(SurfaceMethod old, SurfaceMethod @new, TypeNames names, ChangeList changes)
{
    /// <summary>Compares everything about the method.</summary>
    public void Compare()
    {
        if (old.FullName != @new.FullName)
        {
            Add(ChangeKind.Breaking, $"{old.FullName} is called {@new.FullName} now.");
        }

        if (old.IsDeprecated != @new.IsDeprecated)
        {
            Add(
                @new.IsDeprecated ? ChangeKind.Deprecated : ChangeKind.Changed,
                $"{@new.FullName} is {(@new.IsDeprecated ? "deprecated" : "not deprecated any more")}.");
        }

        CompareResults();
        new ParameterComparer(old, @new, names, changes).Compare();
        CompareErrors();
        CompareWire();
        CompareSecurity();
    }

    private void CompareResults()
    {
        if (old.Stream != @new.Stream)
        {
            Add(ChangeKind.Breaking, $"{@new.FullName} returns {Describe(@new)} now; it returned {Describe(old)}.");
            return;
        }

        var (before, after) = (old.Result is null ? null : names.Translate(old.Result), @new.Result);
        if (before == after)
        {
            return;
        }

        var isNullabilityAlone = before?.TrimEnd('?') == after?.TrimEnd('?');
        Add(
            isNullabilityAlone && !after!.EndsWith('?') ? ChangeKind.Changed : ChangeKind.Breaking,
            $"{@new.FullName} returns {Short(after)} now; it returned {Short(old.Result)}.");
    }

    private void CompareErrors()
    {
        foreach (var (status, type) in old.Errors.Where(error => !@new.Errors.ContainsKey(error.Key)))
        {
            Add(ChangeKind.Breaking, $"The failure {status} of {@new.FullName} has no {TypeNames.Short(type)} any more.");
        }

        foreach (var (status, type) in @new.Errors)
        {
            if (!old.Errors.TryGetValue(status, out var before))
            {
                Add(ChangeKind.Added, $"The failure {status} of {@new.FullName} has {TypeNames.Short(type)} now.");
            }
            else if (names.Translate(before) != type)
            {
                Add(ChangeKind.Breaking, $"The failure {status} of {@new.FullName} has {TypeNames.Short(type)} now; it was {TypeNames.Short(before)}.");
            }
        }
    }

    private void CompareWire()
    {
        if (old.Route != @new.Route && !@new.IsEnumerator)
        {
            Add(ChangeKind.Wire, $"{@new.FullName} calls {@new.Route} now; it was {old.Route}.");
        }

        foreach (var fact in old.Wire.Keys.Union(@new.Wire.Keys))
        {
            var (before, after) = (old.Wire.GetValueOrDefault(fact), @new.Wire.GetValueOrDefault(fact));
            if (before != after && (before is not null && after is not null || !SurfaceMethod.IsOfBodies(fact)))
            {
                Add(ChangeKind.Wire, $"{@new.FullName} has {(after is null ? "none" : $"'{after}'")} as its {fact} now; it was {(before is null ? "none" : $"'{before}'")}.");
            }
        }
    }

    private void CompareSecurity()
    {
        var (wasFree, isFree) = (old.Security.Contains(string.Empty), @new.Security.Contains(string.Empty));
        if (wasFree != isFree)
        {
            Add(ChangeKind.Wire, isFree ? $"{@new.FullName} can be called without credentials now." : $"{@new.FullName} needs credentials now: {string.Join(" or ", @new.Security)}.");
            return;
        }

        foreach (var alternative in old.Security.Except(@new.Security))
        {
            Add(ChangeKind.Wire, $"{@new.FullName} does not accept {alternative} any more.");
        }

        foreach (var alternative in @new.Security.Except(old.Security))
        {
            Add(ChangeKind.Wire, $"{@new.FullName} accepts {alternative} now.");
        }
    }

    private static string Describe(SurfaceMethod method) => method.Stream is { } stream ? $"{stream}<{Short(method.Result)}>" : Short(method.Result);

    private static string Short(string? type) => type is null ? "nothing" : TypeNames.Short(type);

    private void Add(ChangeKind kind, string message) => changes.Add(kind, @new.Place, message);
}
