using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using TelnyxOAuth.Consumer.Tests.Packages;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Running;

/// <summary>Projects of people who use the packages: restored from a folder into an empty cache, built without a warning, and run.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsumerTests(PackageFeed feed, BuiltConsumers consumers, RedisServer redis) : IClassFixture<BuiltConsumers>, IClassFixture<RedisServer>
{
    [Fact]
    public void All_are_built_without_a_warning() => Assert.Contains("0 Warning(s)", consumers.Result.Output, StringComparison.Ordinal);

    [Fact]
    public void The_packages_came_from_the_folder_where_they_were_packed()
    {
        var restored = Directory.GetFiles(feed.Cache, ".nupkg.metadata", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(feed.Cache, file).StartsWith("telnyxoauth.", StringComparison.Ordinal) && !file.Contains(PackageIds.Tool, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(file => Path.GetRelativePath(feed.Cache, file).Split(Path.DirectorySeparatorChar)[0], file => JsonNode.Parse(File.ReadAllText(file))!["source"]!.GetValue<string>());

        Assert.Equal(PackageIds.All.Where(id => id != PackageIds.Tool).Select(id => id.ToLowerInvariant()).Order(StringComparer.Ordinal), restored.Keys.Order(StringComparer.Ordinal));
        Assert.All(restored.Values, source => Assert.Equal(feed.Source, source));
    }

    [Fact]
    public async Task A_console_program_calls_the_API()
    {
        Assert.Equal(["created: My app", "listed: My app"], await RunAsync("Console10"));

        // The web framework of the Sandbox has what the SDK's packages want of the platform, no older than they ask for.
        Assert.Equal(
            ["Console10", "Microsoft.Bcl.AsyncInterfaces", "Microsoft.Bcl.TimeProvider", "Newtonsoft.Json", PackageIds.Generated, PackageIds.Runtime, PackageIds.Sandbox],
            Libraries("Console10").Select(library => library.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_program_on_NET_8_keeps_the_packages_of_NET_8_that_it_pins_and_so_does_its_library_for_netstandard()
    {
        await using var sandbox = await StartSandboxAsync();
        var output = Assert.Single(Directory.GetDirectories(consumers.OutputOf("Console8", "", "net8.0")));
        var program = Path.Combine(output, OperatingSystem.IsWindows() ? "Console8.exe" : "Console8");

        var result = await ChildProgram.RunAsync(
            new ProcessStartInfo(program, [$"--Telnyx:ApiKey={sandbox.ApiKey}", $"--Telnyx:BaseAddress={sandbox.BaseAddress}"]), ChildProgram.RunLimit);

        Assert.True(result.ExitCode == 0, result.Everything);

        // The host logs from a thread of its own, so its lines may come before or after.
        Assert.Contains(".NET 8: 0 listed, 0 by the library, True", Lines(result.Output));
        Assert.All(
            Libraries("Console8", Path.ChangeExtension(program, null)).Where(library => library.Name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)),
            library => Assert.StartsWith("8.0.", library.Version, StringComparison.Ordinal));
    }

    [RedisFact]
    public async Task A_worker_gets_its_client_from_the_container_and_keeps_its_token_in_Redis()
    {
        await using var sandbox = await StartSandboxAsync();
        var (id, secret) = await CreateClientAsync(sandbox, """{"name":"Machine","client_type":"confidential","allowed_scopes":["admin"],"allowed_grant_types":["client_credentials"]}""");
        string[] arguments = [$"--Redis={redis.Configuration}", $"--Telnyx:BaseAddress={sandbox.BaseAddress}", $"--Telnyx:ClientId={id}", $"--Telnyx:ClientSecret={secret}", "--Telnyx:Scope=admin"];
        Assert.Equal(0, await CountKeysAsync());

        Assert.Contains("listed: 1", await RunAsync("Worker", arguments));

        Assert.Equal(1, await CountKeysAsync());
    }

    [Fact]
    public async Task A_web_application_signs_a_user_in()
    {
        await using var sandbox = await StartSandboxAsync();
        var app = new Uri($"http://127.0.0.1:{FindPort()}");
        var (id, secret) = await CreateClientAsync(
            sandbox, $$"""{"name":"The application","client_type":"confidential","allowed_scopes":["admin"],"allowed_grant_types":["authorization_code","refresh_token"],"redirect_uris":["{{app}}callback"]}""");
        await using var application = await WebApplicationProgram.StartAsync(consumers.FolderOf("SignIn"), consumers.OutputOf("SignIn", "SignIn.dll"),
        [
            $"--urls={app}", $"--SignIn:AuthorizationEndpoint={sandbox.BaseAddress}/oauth/authorize", $"--SignIn:TokenEndpoint={sandbox.BaseAddress}/oauth/token",
            $"--SignIn:Issuer={sandbox.BaseAddress.GetLeftPart(UriPartial.Authority)}", "--SignIn:SendsIssuer=true", $"--SignIn:ClientId={id}", $"--SignIn:ClientSecret={secret}",
            $"--RedirectUri={app}callback", $"--Api={sandbox.BaseAddress}/",
        ]);
        using var browser = new Browser();

        var protectedPage = await browser.GetAsync(app);
        Assert.Equal("/sign-in", protectedPage.Location!.AbsolutePath);
        var toServer = await browser.GetAsync(protectedPage.Location);
        Assert.StartsWith($"{sandbox.BaseAddress}/oauth/authorize?", toServer.Location!.AbsoluteUri, StringComparison.Ordinal);
        var toConsent = (await browser.GetAsync(toServer.Location)).Location!;
        var back = await browser.PostAsync(toConsent, $"{toConsent.Query.TrimStart('?')}&decision=allow");
        Assert.Equal(HttpStatusCode.SeeOther, back.Status);
        Assert.Equal("/", (await browser.GetAsync(back.Location!)).Location!.AbsolutePath);

        Assert.Contains("The application", (await browser.GetAsync(app)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tests_of_an_application_have_the_Sandbox_as_their_server()
    {
        var result = await consumers.RunSdkAsync("test", "UnitTests", "--no-build");

        Assert.Contains("Failed:     0, Passed:     3, Skipped:     0", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_ones_own_is_compiled_and_its_client_called() => Assert.Equal(
        [
            "1 open True",
            "2 escalated False",
            "True",
            "404: There is no such ticket.",
        ],
        (await RunAsync("OwnDocument", $"http://127.0.0.1:{FindPort()}/")).Where(line => !line.StartsWith("GET ", StringComparison.Ordinal)));

    [Fact]
    public async Task A_project_that_had_an_OpenApiReference_builds_with_another_package() => Assert.Equal(
        ["One leather", "GET https://books.example/v1/books/1 [KEY]", "True"],
        await RunAsync("Migrated"));

    /// <summary>The code of the pages is the program's that was run.</summary>
    [Theory]
    [InlineData("docs/from-openapireference.md")]
    [InlineData("docs/migrate-from-nswag.md")]
    public void The_pages_about_OpenApiReference_show_the_call_that_is_run(string page)
    {
        var program = Checkout.Read("tests/TelnyxOAuth.Consumer.Tests/Consumers/Migrated/Program.cs");

        Assert.Equal([program.Split("// docs: from-openapireference, a call\n")[1].Split("// end")[0]], PageBlocks.Read(page, "csharp"));
    }

    private async Task<string[]> RunAsync(string consumer, params string[] arguments)
    {
        var result = await ChildProgram.RunDotNetAsync(consumers.FolderOf(consumer), [consumers.OutputOf(consumer, $"{consumer}.dll"), .. arguments], ChildProgram.RunLimit);
        Assert.True(result.ExitCode == 0, result.Everything);
        return Lines(result.Output);
    }

    private async Task<RunningSandbox> StartSandboxAsync() => await (await feed.Tool).StartAsync();

    private static async Task<(string Id, string Secret)> CreateClientAsync(RunningSandbox sandbox, string client)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", sandbox.ApiKey);
        using var content = new StringContent(client, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(sandbox.BaseAddress + "/oauth_clients"), content);
        var created = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]!;
        return (created["client_id"]!.GetValue<string>(), created["client_secret"]!.GetValue<string>());
    }

    /// <summary>Asks Redis itself, in its own protocol.</summary>
    private async Task<int> CountKeysAsync()
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPEndPoint.Parse(redis.Configuration)).WithinAsync(Limits.Step, "The connection to Redis");
        await connection.GetStream().WriteAsync("DBSIZE\r\n"u8.ToArray());
        using var reader = new StreamReader(connection.GetStream());
        var answer = await reader.ReadLineAsync().WithinAsync(Limits.Step, "The answer of Redis");
        return int.Parse(answer!.TrimStart(':'), System.Globalization.CultureInfo.InvariantCulture);
    }

    private List<(string Name, string Version)> Libraries(string consumer, string? program = null) =>
        JsonNode.Parse(File.ReadAllText((program ?? consumers.OutputOf(consumer, consumer)) + ".deps.json"))!["libraries"]!.AsObject()
            .Select(library => library.Key.Split('/'))
            .Select(parts => (parts[0], parts[1]))
            .ToList();

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static int FindPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
