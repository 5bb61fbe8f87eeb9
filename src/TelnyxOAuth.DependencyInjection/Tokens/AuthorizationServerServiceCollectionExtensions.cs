using System;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TelnyxOAuth;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Runtime.Clients;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="AuthorizationServerClient"/> with a service container.</summary>
/// <remarks>
/// A client is a singleton, one for each name. Its options are checked when the host starts, or else when the client is first
/// asked for: all errors are named at once, in an <see cref="OptionsValidationException"/>. The container's logger factory,
/// clock and store of tokens, if it has them, are where they start. Registering the same name again adds to its options.
/// </remarks>
public static class AuthorizationServerServiceCollectionExtensions
{
    /// <summary>Registers the default client, whose options are those configured elsewhere.</summary>
    /// <param name="services">The services to add to.</param>
    /// <returns>What configures the HTTP side of the client: handlers, resilience, lifetime.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <c>null</c>.</exception>
    public static IHttpClientBuilder AddAuthorizationServerClient(this IServiceCollection services) =>
        AuthorizationServerRegistration.Instance.Add(services);

    /// <summary>Registers the default client with options set in code.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>What configures the HTTP side of the client: handlers, resilience, lifetime.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configure"/> is <c>null</c>.</exception>
    public static IHttpClientBuilder AddAuthorizationServerClient(this IServiceCollection services, Action<AuthorizationServerOptions> configure) =>
        AuthorizationServerRegistration.Instance.Add(services, configure);

    /// <summary>Registers the default client with options from configuration.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configuration">
    /// The configuration, whose keys are the names of the options: see
    /// <see cref="AddAuthorizationServerClient(IServiceCollection, string, IConfiguration)"/>.
    /// </param>
    /// <returns>What configures the HTTP side of the client: handlers, resilience, lifetime.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is <c>null</c>.</exception>
    public static IHttpClientBuilder AddAuthorizationServerClient(this IServiceCollection services, IConfiguration configuration) =>
        AuthorizationServerRegistration.Instance.Add(services, configuration);

    /// <summary>Registers a client under a name, whose options are those configured elsewhere.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name: the key of the service (<see cref="FromKeyedServicesAttribute"/>), and the name of the options. Case matters.</param>
    /// <returns>What configures the HTTP side of the client: handlers, resilience, lifetime.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="name"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static IHttpClientBuilder AddAuthorizationServerClient(this IServiceCollection services, string name) =>
        AuthorizationServerRegistration.Instance.Add(services, name);

    /// <summary>Registers a client under a name, with options set in code.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name: the key of the service (<see cref="FromKeyedServicesAttribute"/>), and the name of the options. Case matters.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>What configures the HTTP side of the client: handlers, resilience, lifetime.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/>, <paramref name="name"/> or <paramref name="configure"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static IHttpClientBuilder AddAuthorizationServerClient(this IServiceCollection services, string name, Action<AuthorizationServerOptions> configure) =>
        AuthorizationServerRegistration.Instance.Add(services, name, configure);

    /// <summary>Registers a client under a name, with options from configuration.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The name: the key of the service (<see cref="FromKeyedServicesAttribute"/>), and the name of the options. Case matters.</param>
    /// <param name="configuration">
    /// The configuration, whose keys are the names of the options; blank values count as absent. Times are written as
    /// <c>00:01:40</c> or <c>Infinite</c>, resources as addresses separated by spaces. <see cref="ApiClientOptions.TimeProvider"/>,
    /// <see cref="ApiClientOptions.LoggerFactory"/>, <see cref="ApiClientOptions.TokenStore"/> and
    /// <see cref="ApiClientOptions.HttpClient"/> are not among them. In a section, any other key with a value is an error.
    /// </param>
    /// <returns>What configures the HTTP side of the client: handlers, resilience, lifetime.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/>, <paramref name="name"/> or <paramref name="configuration"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static IHttpClientBuilder AddAuthorizationServerClient(this IServiceCollection services, string name, IConfiguration configuration) =>
        AuthorizationServerRegistration.Instance.Add(services, name, configuration);
}
