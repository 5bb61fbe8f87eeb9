using System.Linq;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Compares the headers of responses that two clients read.</summary>
internal sealed class HeaderComparer(ApiSurface old, ApiSurface @new, ChangeList changes)
{
    /// <summary>Compares the headers.</summary>
    public void Compare()
    {
        var (before, after) = (old.Headers.ToLookup(header => header.Name), @new.Headers.ToLookup(header => header.Name));
        foreach (var header in old.Headers.Where(header => !after.Contains(header.Name)))
        {
            changes.Add(ChangeKind.Breaking, header.Place, $"The response header {header.Name} ({header.WireName}) is gone.");
        }

        foreach (var header in @new.Headers)
        {
            if (before[header.Name].FirstOrDefault() is { } earlier)
            {
                Compare(earlier, header);
            }
            else
            {
                changes.Add(ChangeKind.Added, header.Place, $"The response header {header.Name} ({header.WireName}) is new.");
            }
        }
    }

    private void Compare(SurfaceHeader before, SurfaceHeader after)
    {
        if (before.Type != after.Type)
        {
            changes.Add(ChangeKind.Breaking, after.Place, $"The response header {after.Name} is {TypeNames.Short(after.Type)} now; it was {TypeNames.Short(before.Type)}.");
        }

        if (!before.WireName.Equals(after.WireName, System.StringComparison.OrdinalIgnoreCase))
        {
            changes.Add(ChangeKind.Wire, after.Place, $"The response header {after.Name} is {after.WireName} on the wire now; it was {before.WireName}.");
        }

        if (before.IsDeprecated != after.IsDeprecated)
        {
            changes.Add(
                after.IsDeprecated ? ChangeKind.Deprecated : ChangeKind.Changed, after.Place,
                $"The response header {after.Name} is {(after.IsDeprecated ? "deprecated" : "not deprecated any more")}.");
        }
    }
}
