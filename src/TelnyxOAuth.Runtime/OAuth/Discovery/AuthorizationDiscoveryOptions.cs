using System;
using System.Collections.Generic;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>How metadata is read: the options of an <see cref="AuthorizationDiscovery"/>.</summary>
/// <remarks><see cref="ApiClientOptions.BaseAddress"/> is not used. The default of <see cref="ApiClientOptions.MaxResponseBytes"/> is 1,000,000 here.</remarks>
public sealed class AuthorizationDiscoveryOptions : ApiClientOptions
{
    private TimeSpan _defaultLifetime = TimeSpan.FromHours(1);
    private TimeSpan _maxLifetime = TimeSpan.FromDays(1);
    private bool _takesParentResource;

    /// <summary>Creates the options.</summary>
    public AuthorizationDiscoveryOptions() => MaxResponseBytes = 1_000_000;

    /// <summary>Gets or sets for how long an answer is kept that doesn't say so itself: zero or more. The default is an hour.</summary>
    /// <exception cref="InvalidOperationException">A client uses the options; so for every option.</exception>
    public TimeSpan DefaultLifetime
    {
        get => _defaultLifetime;
        set => Set(ref _defaultLifetime, value);
    }

    /// <summary>Gets or sets the longest time for which an answer is kept, whatever it says: zero or more. The default is a day.</summary>
    public TimeSpan MaxLifetime
    {
        get => _maxLifetime;
        set => Set(ref _maxLifetime, value);
    }

    /// <summary>
    /// Gets or sets whether metadata may also be that of a resource above the one that was asked for: at the same origin, and
    /// its path the start of the other's, up to a slash. The default is <c>false</c>, as RFC 9728 section 3.3 has it. A token
    /// for the one above may be good for all that is below it.
    /// </summary>
    public bool TakesParentResource
    {
        get => _takesParentResource;
        set => Set(ref _takesParentResource, value);
    }

    /// <inheritdoc/>
    protected override void Complete(ICollection<string> errors)
    {
        _ = errors ?? throw new ArgumentNullException(nameof(errors));
        SetDefaults(nameof(AuthorizationDiscovery), typeof(AuthorizationDiscovery).FullName!, documentAddress: null);

        // Every request has an address of its own.
        BaseAddress = new Uri("https://localhost");
        if (DefaultLifetime < TimeSpan.Zero || MaxLifetime < TimeSpan.Zero)
        {
            errors.Add($"The options {nameof(DefaultLifetime)} and {nameof(MaxLifetime)} are zero or more.");
        }

        base.Complete(errors);
    }
}
