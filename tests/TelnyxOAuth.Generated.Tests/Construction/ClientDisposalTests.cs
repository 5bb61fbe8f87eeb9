using System;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Construction;

/// <summary>A client that is disposed with the HTTP client that it made says so itself.</summary>
public class ClientDisposalTests
{
    public static TheoryData<string> Names => [.. Operations.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_operation_of_a_disposed_client_names_the_client(string name)
    {
        var options = new TelnyxOAuthClientOptions { ApiKey = "KEY", MaxRetries = 0 };
        Operations.WithClient(options);
        var client = options.CreateClient();
        using var view = client.WithOptions(new RequestOptions { MaxRetries = 1 });
        client.Dispose();

        foreach (var disposed in (TelnyxOAuthClient[])[client, view])
        {
            var exception = await Assert.ThrowsAsync<ObjectDisposedException>(() => Operations.All[name](disposed, default));
            Assert.Equal(nameof(TelnyxOAuthClient), exception.ObjectName);
        }
    }
}
