using System;
using System.Net.Http;
using System.Threading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace TelnyxOAuth;

/// <summary>Makes the client that a container holds under a name.</summary>
internal static class ContainerClient
{
    /// <exception cref="OptionsValidationException">No client can be made of the options; the message names all errors.</exception>
    internal static TelnyxOAuthClient Create(IServiceProvider services, string name)
    {
        var options = services.GetRequiredService<IOptionsMonitor<TelnyxOAuthClientOptions>>().Get(name);
        options.HttpClient = CreateHttpClient(services, HttpClientDefaults.NameOf(name));
        return new TelnyxOAuthClient(options);
    }

    private static HttpClient CreateHttpClient(IServiceProvider services, string httpName)
    {
        var client = new HttpClient(new FactoryMessageHandler(services.GetRequiredService<IHttpMessageHandlerFactory>(), httpName))
        {
            // Each call has timeouts of its own, which may be longer than a client's.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        foreach (var configure in services.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(httpName).HttpClientActions)
        {
            configure(client);
        }

        return client;
    }
}
