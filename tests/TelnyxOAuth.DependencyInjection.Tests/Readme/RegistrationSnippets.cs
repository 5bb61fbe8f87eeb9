using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TelnyxOAuth.DependencyInjection.Tests.Support;
using Xunit;

namespace TelnyxOAuth.DependencyInjection.Tests.Readme;

public class RegistrationSnippets
{
    [Fact]
    public async Task A_host_gives_the_default_client_and_one_by_its_name()
    {
        const string tenantKey = "TENANT";
        var api = new FakeApi();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Telnyx:ApiKey"] = "OWN" });
        builder.Services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(api.CreateHandler));
        builder.Services.AddTransient<AuditHandler>().AddTransient<Dashboard>();

        // readme: dependency injection
        builder.Services.AddTelnyxOAuth(builder.Configuration.GetSection("Telnyx"))   // keys are the names of the options
            .AddHttpMessageHandler<AuditHandler>();
        builder.Services.AddTelnyxOAuth("tenant-a", options => options.ApiKey = tenantKey);
        // end

        using var host = builder.Build();
        var dashboard = host.Services.GetRequiredService<Dashboard>();
        await dashboard.ListOwnAsync();
        await dashboard.ListTenantsAsync();

        Assert.Equal(
            ["https://api.telnyx.com/v2/oauth_clients?audited Bearer OWN", "https://api.telnyx.com/v2/oauth_clients Bearer TENANT"],
            api.Requests);
    }

    // readme: injected clients
    public sealed class Dashboard(TelnyxOAuthClient telnyx, [FromKeyedServices("tenant-a")] TelnyxOAuthClient tenant)
    {
        public Task<OAuthClientListResponse> ListOwnAsync() => telnyx.OAuthClients.ListAsync();

        public Task<OAuthClientListResponse> ListTenantsAsync() => tenant.OAuthClients.ListAsync();
    }
    // end

    private sealed class AuditHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new(request.RequestUri!.AbsoluteUri + "?audited");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
