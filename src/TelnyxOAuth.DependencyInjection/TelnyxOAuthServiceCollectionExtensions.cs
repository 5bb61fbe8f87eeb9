using System;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TelnyxOAuth;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Runtime.Clients;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="TelnyxOAuthClient"/> with a service container.</summary>
/// <remarks>
/// <para>
/// A client is a singleton, one for each name, so its connections and its tokens are shared by all who get it. It sends by
/// the handlers that <see cref="System.Net.Http.IHttpClientFactory"/> holds at that moment, which are replaced as they age.
/// </para>
/// <para>
/// Its options are <see cref="TelnyxOAuthClientOptions"/> with the same defaults and environment variables as anywhere. The
/// container's logger factory, clock and store of tokens, if it has them, are where they start. They are checked when the host starts, or
/// else when the client is first asked for: all errors are named at once, in an <see cref="OptionsValidationException"/>.
/// They are read once; a later change of the configuration has no effect on a client.
/// </para>
/// <para>
/// Registering the same name again adds to its options, in the order of the calls, and gives a builder of the same client.
/// </para>
/// </remarks>
public static class TelnyxOAuthServiceCollectionExtensions
{
    /// <summary>Registers the default client, whose options are those configured elsewhere, the environment and the defaults.</summary>
    /// <param name="services">The services to add to.</param>
    /// <returns>What configures the HTTP side of the client: handlers, resilience, lifetime.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <c>null</c>.</exception>
    public static IHttpClientBuilder AddTelnyxOAuth(this IServiceCollection services) =>
        TelnyxOAuthRegistration.Instance.Add(services);

    /// <summary>Registers the default client with options set in code.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>What configures the HTTP side of the client: handlers, resilience, lifetime.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configure"/> is <c>null</c>.</exception>
    public static IHttpClientBuilder AddTelnyxOAuth(this IServiceCollection services, Action<TelnyxOAuthClientOptions> configure) =>
        TelnyxOAuthRegistration.Instance.Add(services, configure);

    /// <summary>Registers the default client with options from configuration.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configuration">
    /// The configuration, whose keys are the names of the options: see
    /// <see cref="AddTelnyxOAuth(IServiceCollection, string, IConfiguration)"/>.
    /// </param>
    /// <returns>What configures the HTTP side of the client: handlers, resilience, lifetime.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is <c>null</c>.</exception>
    public static IHttpClientBuilder AddTelnyxOAuth(this IServiceCollection services, IConfiguration configuration) =>
        TelnyxOAuthRegistration.Instance.Add(services, configuration);

    /// <summary>Registers a client under a name, whose options are those configured elsewhere, the environment and the defaults.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">
    /// The name: the key of the service (<see cref="FromKeyedServicesAttribute"/>), the name of the options, and what
    /// <see cref="ITelnyxOAuthClientFactory.GetClient"/> takes. Case matters.
    /// </param>
    /// <returns>What configures the HTTP side of the client: handlers, resilience, lifetime.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="name"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static IHttpClientBuilder AddTelnyxOAuth(this IServiceCollection services, string name) =>
        TelnyxOAuthRegistration.Instance.Add(services, name);

    /// <summary>Registers a client under a name, with options set in code.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">
    /// The name: the key of the service (<see cref="FromKeyedServicesAttribute"/>), the name of the options, and what
    /// <see cref="ITelnyxOAuthClientFactory.GetClient"/> takes. Case matters.
    /// </param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>What configures the HTTP side of the client: handlers, resilience, lifetime.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/>, <paramref name="name"/> or <paramref name="configure"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static IHttpClientBuilder AddTelnyxOAuth(this IServiceCollection services, string name, Action<TelnyxOAuthClientOptions> configure) =>
        TelnyxOAuthRegistration.Instance.Add(services, name, configure);

    /// <summary>Registers a client under a name, with options from configuration.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">
    /// The name: the key of the service (<see cref="FromKeyedServicesAttribute"/>), the name of the options, and what
    /// <see cref="ITelnyxOAuthClientFactory.GetClient"/> takes. Case matters.
    /// </param>
    /// <param name="configuration">
    /// The configuration, whose keys are the names of the options; blank values count as absent. Times are written as
    /// <c>00:01:40</c> or <c>Infinite</c>. <see cref="TelnyxOAuthClientOptions.TokenSource"/>,
    /// <see cref="ApiClientOptions.TimeProvider"/>, <see cref="ApiClientOptions.LoggerFactory"/>,
    /// <see cref="ApiClientOptions.TokenStore"/> and <see cref="ApiClientOptions.HttpClient"/> are not among them. In a section, any other key with a value is
    /// an error, while sections inside it are let be; the root of a configuration may hold other keys too.
    /// </param>
    /// <returns>What configures the HTTP side of the client: handlers, resilience, lifetime.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/>, <paramref name="name"/> or <paramref name="configuration"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static IHttpClientBuilder AddTelnyxOAuth(this IServiceCollection services, string name, IConfiguration configuration) =>
        TelnyxOAuthRegistration.Instance.Add(services, name, configuration);
}
