using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TelnyxOAuth.DependencyInjection.Tests.Support;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.DependencyInjection.Tests;

/// <summary>Whoever passes <c>null</c> where a value is needed is told by the name of the parameter.</summary>
public class RegistrationNullArgumentTests
{
    [Fact]
    public async Task Every_member_names_the_callers_parameter()
    {
        var arguments = new NullArguments([typeof(ITelnyxOAuthClientFactory).Assembly], Create);

        var findings = await arguments.FindAsync();

        Assert.True(findings.Length == 0, findings);
        Assert.InRange(arguments.Count, 30, 80);

        using var provider = Services().BuildServiceProvider();
        Assert.Throws<ArgumentNullException>("name", () => provider.GetRequiredService<ITelnyxOAuthClientFactory>().GetClient(null!));
    }

    private static object? Create(Type type) =>
        type == typeof(IServiceCollection) ? Services()
        : type == typeof(IConfiguration) ? Settings.Section(("ApiKey", "KEY"))
        : type == typeof(IHttpClientBuilder) ? Services().AddHttpClient("any")
        : type == typeof(HttpRequestMessage) ? new HttpRequestMessage()
        : type == typeof(IDistributedCache) ? new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()))
        : type == typeof(OAuthTokens) ? new OAuthTokens("t", default)
        : null;

    private static ServiceCollection Services()
    {
        var services = new ServiceCollection();
        services.AddTelnyxOAuth("tenant-a");
        return services;
    }
}
