using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TelnyxOAuth.DependencyInjection.Tests.Support;
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
        Assert.InRange(arguments.Count, 12, 50);

        using var provider = Services().BuildServiceProvider();
        Assert.Throws<ArgumentNullException>("name", () => provider.GetRequiredService<ITelnyxOAuthClientFactory>().GetClient(null!));
    }

    private static object? Create(Type type) =>
        type == typeof(IServiceCollection) ? Services()
        : type == typeof(IConfiguration) ? Settings.Section(("ApiKey", "KEY"))
        : null;

    private static ServiceCollection Services()
    {
        var services = new ServiceCollection();
        services.AddTelnyxOAuth("tenant-a");
        return services;
    }
}
