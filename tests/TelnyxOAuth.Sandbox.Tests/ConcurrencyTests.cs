using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class ConcurrencyTests
{
    [Fact]
    public async Task Clients_created_at_once_are_all_there()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => sandbox.CreateClientAsync()));

        var response = await sandbox.CallAsync("/v2/oauth_clients?page[size]=100");
        Assert.Equal(50, response.Data.AsArray().Select(client => (string)client!["client_id"]!).Distinct().Count());
    }

    [Fact]
    public async Task Updates_of_different_members_at_once_lose_nothing()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var path = "/v2/oauth_clients/" + (await sandbox.CreateClientAsync()).Id;
        string[] members = ["logo_uri", "tos_uri", "policy_uri"];

        for (var round = 0; round < 10; round++)
        {
            var address = $"https://app.example/{round}";
            await Task.WhenAll(members.Select(member => sandbox.CallAsync(HttpMethod.Put, path, new JsonObject { [member] = address })));
            var client = (await sandbox.CallAsync(path)).Data;
            Assert.All(members, member => Assert.Equal(address, (string?)client[member]));
        }
    }

    [Fact]
    public async Task A_consent_decided_by_many_at_once_makes_one_grant()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var token = await sandbox.GetConsentTokenAsync(await sandbox.CreateClientAsync());

        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => sandbox.DecideAsync(token)));

        Assert.Single(responses, response => response.Status == 200);
        Assert.Single((await sandbox.CallAsync("/v2/oauth_grants")).Data.AsArray());
    }

    [Fact]
    public async Task A_client_deleted_by_many_at_once_is_deleted_once()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var path = "/v2/oauth_clients/" + (await sandbox.CreateClientAsync()).Id;

        var responses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => sandbox.CallAsync(HttpMethod.Delete, path)));

        Assert.Single(responses, response => response.Status == 204);
        Assert.Equal(9, responses.Count(response => response.Status == 404));
    }
}
