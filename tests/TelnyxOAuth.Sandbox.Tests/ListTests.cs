using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class ListTests
{
    [Fact]
    public async Task Pages_follow_the_order_of_creation_and_say_where_they_are()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        for (var i = 1; i <= 25; i++)
        {
            await sandbox.CreateClientAsync(SandboxFixture.ClientBody($"Client {i}"));
        }

        var first = await sandbox.CallAsync("/v2/oauth_clients");
        var third = await sandbox.CallAsync("/v2/oauth/clients?page[number]=3&page[size]=10");
        var beyond = await sandbox.CallAsync("/v2/oauth_clients?page%5Bnumber%5D=2147483647&page%5Bsize%5D=100");

        Assert.Equal(20, first.Data.AsArray().Count);
        Assert.Equal("Client 1", (string?)first.Data[0]!["name"]);
        Assert.Equal("""{"page_number":1,"page_size":20,"total_results":25,"total_pages":2}""", first.Json["meta"]!.ToJsonString());
        Assert.Equal(["Client 21", "Client 22", "Client 23", "Client 24", "Client 25"], third.Data.AsArray().Select(client => (string)client!["name"]!));
        Assert.Equal("""{"page_number":3,"page_size":10,"total_results":25,"total_pages":3}""", third.Json["meta"]!.ToJsonString());
        Assert.Equal(200, beyond.Status);
        Assert.Empty(beyond.Data.AsArray());
    }

    [Fact]
    public async Task An_empty_list_has_no_pages()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.CallAsync("/v2/oauth_clients");

        Assert.Equal("""{"page_number":1,"page_size":20,"total_results":0,"total_pages":0}""", response.Json["meta"]!.ToJsonString());
    }

    [Theory]
    [InlineData("/v2/oauth_clients?page[number]=0")]
    [InlineData("/v2/oauth_clients?page[number]=-1")]
    [InlineData("/v2/oauth_clients?page[number]=one")]
    [InlineData("/v2/oauth_clients?page[number]=")]
    [InlineData("/v2/oauth_clients?page[number]=99999999999")]
    [InlineData("/v2/oauth_clients?page[number]=1&page[number]=2")]
    [InlineData("/v2/oauth_clients?page[size]=0")]
    [InlineData("/v2/oauth_clients?page[size]=101")]
    [InlineData("/v2/oauth_clients?page[length]=5")]
    [InlineData("/v2/oauth_clients?filter[client_type]=secret")]
    [InlineData("/v2/oauth_clients?filter[verified]=maybe")]
    [InlineData("/v2/oauth_clients?filter[allowed_grant_types][contains]=password")]
    [InlineData("/v2/oauth_clients?filter[colour]=blue")]
    [InlineData("/v2/oauth_grants?page[size]=101")]
    [InlineData("/v2/oauth/grants?page[number]=0")]
    [InlineData("/v2/oauth_grants?filter[client_id]=1")]
    public async Task A_bad_parameter_of_a_list_is_refused(string path)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.CallAsync(path);

        Assert.Equal(400, response.Status);
        Assert.Equal("invalid_request", response.Error);
        Assert.NotEmpty(response.Text("error_description"));
    }

    [Theory]
    [InlineData("filter[client_type]=public", "Mobile App")]
    [InlineData("filter[client_type]=confidential", "Web App,Batch,Robot")]
    [InlineData("filter[verified]=true", "Web App,Mobile App,Batch")]
    [InlineData("filter[verified]=false", "Robot")]
    [InlineData("filter[allowed_grant_types][contains]=client_credentials", "Web App,Batch")]
    [InlineData("filter[allowed_grant_types][contains]=authorization_code", "Web App,Mobile App,Robot")]
    [InlineData("filter[name]=Batch", "Batch")]
    [InlineData("filter[name]=batch", "")]
    [InlineData("filter[name][contains]=app", "Web App,Mobile App")]
    [InlineData("filter[name][contains]=App&filter[client_type]=public", "Mobile App")]
    [InlineData("filter%5Bname%5D%5Bcontains%5D=Mobile%20A", "Mobile App")]
    [InlineData("filter[client_id]=none", "")]
    [InlineData("other=ignored", "Web App,Mobile App,Batch,Robot")]
    public async Task Filters_narrow_the_list(string query, string names)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await sandbox.CreateClientAsync(SandboxFixture.ClientBody("Web App"));
        await sandbox.CreateClientAsync(SandboxFixture.ClientBody("Mobile App", "public"));
        var batch = SandboxFixture.ClientBody("Batch");
        batch["allowed_grant_types"] = new JsonArray("client_credentials");
        await sandbox.CreateClientAsync(batch);
        await sandbox.SendAsync(HttpMethod.Post, "/v2/oauth/register", SandboxFixture.Json(
            """{"client_name":"Robot","redirect_uris":["https://robot.example/"]}"""));

        var response = await sandbox.CallAsync("/v2/oauth_clients?" + query);

        Assert.Equal(names, string.Join(',', response.Data.AsArray().Select(client => (string)client!["name"]!)));
    }

    [Fact]
    public async Task A_client_is_found_by_its_identifier()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await sandbox.CreateClientAsync();
        var client = await sandbox.CreateClientAsync();

        var response = await sandbox.CallAsync("/v2/oauth_clients?filter[client_id]=" + client.Id);

        Assert.Equal(client.Id, (string?)response.Data.AsArray().Single()!["client_id"]);
        Assert.Equal(1, (int)response.Json["meta"]!["total_results"]!);
    }
}
