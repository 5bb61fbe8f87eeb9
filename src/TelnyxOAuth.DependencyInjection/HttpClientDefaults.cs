using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>
/// What a client's HTTP begins with. It is put before all else that is configured, so that what an application says comes
/// after it, of this client by its builder or of all of them by <c>ConfigureHttpClientDefaults</c>.
/// </summary>
internal static class HttpClientDefaults
{
    private const string Prefix = "TelnyxOAuth";

    /// <summary>The name among the HTTP clients of a container, which an application's own can't have by accident.</summary>
    internal static string NameOf(string name) => name == Options.DefaultName ? Prefix : Prefix + "." + name;

    internal static void Insert(IServiceCollection services, string name)
    {
        var builder = new Builder(NameOf(name));
        builder.ConfigurePrimaryHttpMessageHandler(ApiHttpHandler.Create);

        // The client logs its calls itself, and what is in their paths, such as a consent token, stays out of its log.
        builder.RemoveAllLoggers();
        foreach (var step in builder.Steps.Reverse())
        {
            services.Insert(0, step);
        }
    }

    private sealed class Builder : IHttpClientBuilder
    {
        internal Builder(string name) => Name = name;

        public string Name { get; }

        public IServiceCollection Services { get; } = new ServiceCollection();

        internal IEnumerable<ServiceDescriptor> Steps =>
            Services.Where(static service => service.ServiceType == typeof(IConfigureOptions<HttpClientFactoryOptions>));
    }
}
