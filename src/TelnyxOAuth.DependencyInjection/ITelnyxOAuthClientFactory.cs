using System;

namespace TelnyxOAuth;

/// <summary>Gives the clients that are registered under a name, where the name is only known at run time.</summary>
/// <remarks>Where it is known before, take the client itself by <c>[FromKeyedServices("name")]</c>.</remarks>
public interface ITelnyxOAuthClientFactory
{
    /// <summary>Gets a client.</summary>
    /// <param name="name">The name that it is registered under. Case matters.</param>
    /// <returns>The client, which is the same one for each call and need not be disposed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">No client is registered under <paramref name="name"/>.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Its options can't be used; the message names all errors.</exception>
    TelnyxOAuthClient GetClient(string name);
}
