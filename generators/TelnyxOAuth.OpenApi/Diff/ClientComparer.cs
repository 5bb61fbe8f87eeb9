using System.Linq;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Compares the options of two clients: their credentials and where they call.</summary>
internal sealed class ClientComparer(ApiSurface old, ApiSurface @new, ChangeList changes)
{
    private static readonly Place Servers = new("#/servers", default);

    /// <summary>Compares the options.</summary>
    public void Compare()
    {
        var (before, after) = (old.Schemes.ToLookup(scheme => scheme.Option), @new.Schemes.ToLookup(scheme => scheme.Option));
        foreach (var scheme in old.Schemes.Where(scheme => !after.Contains(scheme.Option)))
        {
            changes.Add(ChangeKind.Breaking, scheme.Place, $"The option {scheme.Option} is gone.");
        }

        foreach (var scheme in @new.Schemes)
        {
            var earlier = before[scheme.Option].FirstOrDefault();
            if (earlier is null)
            {
                changes.Add(ChangeKind.Added, scheme.Place, $"The option {scheme.Option} is new.");
            }
            else if (earlier.Type != scheme.Type)
            {
                changes.Add(ChangeKind.Breaking, scheme.Place, $"The option {scheme.Option} is {TypeNames.Short(scheme.Type)} now; it was {TypeNames.Short(earlier.Type)}.");
            }
            else if (earlier.Wire != scheme.Wire)
            {
                changes.Add(ChangeKind.Wire, scheme.Place, $"The option {scheme.Option} is sent as {scheme.Wire} now; it was {earlier.Wire}.");
            }
        }

        CompareTokens();
        CompareAddresses();
    }

    private void CompareTokens()
    {
        var (before, after) = (old.TokenScheme?.TokenServer, @new.TokenScheme?.TokenServer);
        foreach (var gone in (before?.Options ?? []).Except(after?.Options ?? []))
        {
            changes.Add(ChangeKind.Breaking, old.TokenScheme!.Place, $"The option {gone.Name} is gone.");
        }

        foreach (var added in (after?.Options ?? []).Except(before?.Options ?? []))
        {
            changes.Add(ChangeKind.Added, @new.TokenScheme!.Place, $"The option {added.Name} is new.");
        }

        if (before is not null && after is not null && before.Wire != after.Wire)
        {
            changes.Add(ChangeKind.Wire, @new.TokenScheme!.Place, $"Tokens come from {after.Wire} now; they came from {before.Wire}.");
        }
    }

    private void CompareAddresses()
    {
        switch (old.BaseAddress, @new.BaseAddress)
        {
            case (null, { } added):
                changes.Add(ChangeKind.Added, Servers, $"The option BaseAddress has a default now: {added}.");
                break;
            case (not null, null):
                changes.Add(ChangeKind.Breaking, Servers, "The option BaseAddress has no default any more.");
                break;
            case var (was, @is) when was != @is:
                changes.Add(ChangeKind.Wire, Servers, $"The default of the option BaseAddress is {@is} now; it was {was}.");
                break;
        }
    }
}
