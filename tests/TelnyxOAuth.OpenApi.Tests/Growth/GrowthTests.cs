using System;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Diff;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Growth;

/// <summary>A document that only gets more breaks nobody: programs run on with its new client as they were compiled, and their sources compile as they are.</summary>
public sealed class GrowthTests(GrowingClient client) : IClassFixture<GrowingClient>
{
    private const string Head = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq.Expressions;
        using System.Net;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using My.Api;

        public sealed class Canned : HttpMessageHandler
        {
            public List<string> Lines { get; } = new List<string>();

            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                Lines.Add(request.Method + " " + request.RequestUri!.PathAndQuery + " " + (request.Content is null ? "" : await request.Content.ReadAsStringAsync()));
                if (request.RequestUri.AbsolutePath.EndsWith("/none", StringComparison.Ordinal))
                {
                    return new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("{\"title\":\"No pet.\"}") };
                }

                return new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent(request.RequestUri.AbsolutePath == "/owners" ? "{\"data\":[\"Ada\"]}"
                        : request.Method == HttpMethod.Get && request.RequestUri.AbsolutePath == "/pets" ? "{\"data\":[{\"name\":\"Tom\",\"kind\":\"cat\"}],\"total_pages\":1}"
                        : "{\"name\":\"Tom\",\"kind\":\"bird\",\"age\":7}"),
                };
            }
        }

        public static class Program
        {
            public static async Task<string[]> RunAsync()
            {
                var server = new Canned();
                using var http = new HttpClient(server);
                using var client = new MyClient(new MyClientOptions { HttpClient = http, MaxRetries = 0 });
                using var source = new CancellationTokenSource();
                var token = source.Token;

        """;

    /// <summary>What a program does with today's client, in all the ways in which one can write a call; by classes and by interfaces.</summary>
    private const string OldProgram = Head + """
                foreach (var pets in new[] { client.Pets, client.Pets.WithOptions(new TelnyxOAuth.Runtime.RequestOptions()) })
                {
                    await pets.GetAsync("1", "a");
                    await pets.GetAsync("1", "a", token);
                    await pets.GetAsync("1", "a", cancellationToken: token);
                    await pets.GetAsync(part: "a", id: "1", cancellationToken: token);
                    await pets.GetAsync("1", "a", default);
                    Func<string, string, CancellationToken, Task<Pet>> get = pets.GetAsync;
                    await get("1", "a", token);
                    Expression<Func<PetsResource, Task<Pet>>> tree = resource => resource.GetAsync("1", "a", CancellationToken.None);
                    await tree.Compile()(pets);
                    var response = await pets.WithResponseAsync(resource => resource.GetAsync("1", "a"));
                    server.Lines.Add(response.Value.Name + " " + response.Value.Kind + " " + (response.Value.Kind == Kind.Cat));
                    await pets.AddAsync(null);
                    await pets.AddAsync(new Pet { Name = "Rex", Kind = Kind.Dog });
                    await pets.AddAsync(new() { Name = "Rex" });
                    await pets.AddAsync(null, token);
                    await pets.ListAsync();
                    await pets.ListAsync(token);
                    await pets.ListAsync(cancellationToken: token);
                    await pets.ListAsync(new() { Kind = Kind.Cat, Page = 2 });
                    await pets.ListAsync(new PetListOptions { Page = 3 }, token);
                    await foreach (var pet in pets.ListAllAsync(new() { Kind = Kind.Dog })) { server.Lines.Add(pet.Name); }
                    await foreach (var pet in pets.ListAllAsync()) { server.Lines.Add(pet.Name); }
                    await foreach (var pet in pets.ListAllAsync(token)) { server.Lines.Add(pet.Name); }
                }

                try { await client.Pets.GetAsync("1", "none"); } catch (TelnyxOAuth.Runtime.NotFoundException<Problem> exception) { server.Lines.Add(exception.Error.Title!); }
                await foreach (var owner in client.Owners.ListAllAsync()) { server.Lines.Add(owner); }
                await foreach (var owner in client.Owners.ListAllAsync(token)) { server.Lines.Add(owner); }
                await client.Owners.ListAsync(token);

                IMyClient byInterface = client;
                await byInterface.Pets.GetAsync("1", "a");
                await byInterface.Pets.GetAsync("1", "a", token);
                await byInterface.Pets.GetAsync("1", "a", cancellationToken: token);
                await byInterface.Pets.AddAsync(null, token);
                await byInterface.Pets.ListAsync(new PetListOptions { Page = 4 }, token);
                await byInterface.Owners.ListAsync(token);
                await foreach (var owner in byInterface.Owners.ListAllAsync(token)) { server.Lines.Add(owner); }
                return server.Lines.ToArray();
            }
        }
        """;

    /// <summary>What a program does with what is new.</summary>
    private const string NewProgram = Head + """
                await client.Pets.GetAsync("1", "a", new() { Expand = true });
                await client.Pets.GetAsync("1", "a", new() { Expand = true }, token);
                await client.Pets.GetAsync("1", "a", options: new() { Expand = false });
                await client.Pets.GetAsync("1", "a", new PetGetOptions { Expand = true }, token);
                await client.Pets.GetAsync("1", "a", null);
                await client.Pets.GetAsync("1", "a", null, token);
                await client.Pets.GetAsync("1", "a", default);
                await client.Pets.GetAsync("1", "a", default, token);
                await client.Pets.AddAsync(null, new() { XTrace = "t" });
                await client.Pets.ListAsync(new() { Since = new DateTimeOffset(2024, 1, 31, 0, 0, 0, TimeSpan.Zero) });
                await foreach (var owner in client.Owners.ListAllAsync(new() { City = "Paris" })) { server.Lines.Add(owner); }
                Func<string, string, PetGetOptions?, CancellationToken, Task<Pet>> get = client.Pets.GetAsync;
                await get("1", "a", new PetGetOptions { Expand = true }, token);
                return server.Lines.ToArray();
            }
        }
        """;

    private const string ByInterface = Head + """
                IMyClient byInterface = client;
                await byInterface.Pets.GetAsync("1", "a", new() { Expand = true });
                await byInterface.Pets.GetAsync("1", "a", default);
                return server.Lines.ToArray();
            }
        }
        """;

    /// <summary>The oldest that there can be, the last before the language preferred overloads, the first that does, and the newest.</summary>
    public static TheoryData<string> Languages => ["9", "12", "13", "latest"];

    [Fact]
    public async Task A_program_runs_as_it_was_compiled_with_the_client_of_a_document_that_has_more()
    {
        var today = await client.CompileTodayAsync("12");
        var program = await client.CompileProgramAsync(OldProgram, today, "12");

        var before = await GrowingClient.RunAsync(program, today);
        var after = await GrowingClient.RunAsync(program, await client.CompileTomorrowAsync("12"));

        Assert.Contains("GET /pets?page=2&kind=cat ", before);
        Assert.Equal(before, after);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_program_compiles_as_it_is_and_does_the_same(string language)
    {
        var (today, tomorrow) = (await client.CompileTodayAsync(language), await client.CompileTomorrowAsync(language));

        Assert.Equal(
            await GrowingClient.RunAsync(await client.CompileProgramAsync(OldProgram, today, language), today),
            await GrowingClient.RunAsync(await client.CompileProgramAsync(OldProgram, tomorrow, language), tomorrow));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task What_is_new_can_be_set_in_every_way_to_write_a_call(string language)
    {
        var tomorrow = await client.CompileTomorrowAsync(language);

        Assert.Equal(
            [
                "GET /pets/1/a?expand=true ", "GET /pets/1/a?expand=true ", "GET /pets/1/a?expand=false ", "GET /pets/1/a?expand=true ", "GET /pets/1/a ", "GET /pets/1/a ",
                "GET /pets/1/a ", "GET /pets/1/a ", "POST /pets ", "GET /pets?since=2024-01-31 ", "GET /owners?city=Paris ", "Ada", "GET /pets/1/a?expand=true ",
            ],
            await GrowingClient.RunAsync(await client.CompileProgramAsync(NewProgram, tomorrow, language), tomorrow));
    }

    [Theory]
    [InlineData("9", false)]
    [InlineData("12", false)]
    [InlineData("13", true)]
    [InlineData("latest", true)]
    public async Task By_an_interface_options_need_no_type_where_the_language_prefers_overloads(string language, bool expected)
    {
        var tomorrow = await client.CompileTomorrowAsync(language);

        Assert.Equal(expected, (await client.TryCompileProgramAsync(ByInterface, tomorrow, language)).Words.Length == 0);

        var program = expected ? ByInterface : ByInterface.Replace("new() { Expand", "new PetGetOptions { Expand", StringComparison.Ordinal);
        Assert.Equal(
            ["GET /pets/1/a?expand=true ", "GET /pets/1/a "],
            await GrowingClient.RunAsync(await client.CompileProgramAsync(program, tomorrow, language), tomorrow));
    }

    [Fact]
    public void A_diff_calls_all_of_it_new_and_asks_for_a_minor_version()
    {
        var (today, tomorrow) = GrowingClient.Documents;

        var diff = SurfaceComparer.Compare(Compile(today), Compile(tomorrow));

        string[] expected =
        [
                "Owners.DeleteAsync is new (DELETE /owners/{id}).",
                "The failure 409 of Pets.AddAsync has Problem now.",
                "Pet.Age is new.",
                "Kind.Bird is new (the value bird).",
                "PetListOptions.Since is new.",
                "The response header Left (X-Left) is new.",
                "The type PetAddOptions is new.",
                "The type PetGetOptions is new.",
                "The type OwnerListOptions is new.",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), diff.Changes.Select(change => change.Message).Order(StringComparer.Ordinal));
        Assert.All(diff.Changes, change => Assert.Equal(ChangeKind.Added, change.Kind));
        Assert.Equal(VersionBump.Minor, diff.Bump);
    }

    private static PlainDocument Compile(string text) => DocumentFrontEnd.Compile("api.yaml", YamlNodeReader.Read(text, "api.yaml")).Require();
}
