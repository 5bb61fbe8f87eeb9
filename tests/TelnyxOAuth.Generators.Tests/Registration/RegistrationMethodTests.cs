using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Registration;

/// <summary>The methods that register a client with a service container where the project asks for them.</summary>
public sealed class RegistrationMethodTests
{
    private const string Schemes = """
        [ClientMetadata.SecurityScheme("tok en", "Token", "bearer", TokenEndpoint = "https://id.example/t")]
        [ClientMetadata.SecurityScheme("h", "HeaderKey", "header", ParameterName = "X-Key")]
        [ClientMetadata.SecurityScheme("login", "Login", "basic")]
        """;

    private static readonly string Raw = Text(hasRegistration: true);

    [Fact]
    public void Each_way_to_register_has_a_method_for_the_default_client_and_one_for_a_name() =>
        Assert.Equal(
            ["", "Action`1", "IConfiguration", "String", "String Action`1", "String IConfiguration"],
            Probe.Run<string[]>(Raw, """
                return typeof(ThingClientServiceCollectionExtensions).GetMethods().Where(method => method.Name == "AddThingClient")
                    .Select(method => string.Join(" ", method.GetParameters().Skip(1).Select(parameter => parameter.ParameterType.Name))).OrderBy(types => types, StringComparer.Ordinal).ToArray();
                """));

    [Fact]
    public async Task A_container_makes_the_clients_of_configuration_and_of_code_and_gives_them_by_their_interface() =>
        Assert.Equal(["KEY OTHER i s read https://id.example/other", "True True", "GET /v1/test", "GET /v1/test"], await Probe.RunAsync<string[]>(Raw, (System.Net.Http.HttpMessageHandler)new FakeServer(), """
            var handler = new Canned();
            var settings = new Dictionary<string, string?> { ["Thing:HeaderKey"] = "KEY", ["Thing:Token"] = "TOKEN", ["Thing:MaxRetries"] = "0", ["Thing:ClientId"] = "i", ["Thing:ClientSecret"] = "s", ["Thing:Scope"] = "read", ["Thing:TokenEndpoint"] = "https://id.example/other" };
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
            var services = new ServiceCollection();
            services.AddThingClient(configuration.GetSection("Thing")).ConfigurePrimaryHttpMessageHandler(() => handler);
            services.AddThingClient("other", options => options.HeaderKey = "OTHER").ConfigurePrimaryHttpMessageHandler(() => handler);
            using var provider = services.BuildServiceProvider();
            var client = provider.GetRequiredService<IThingClient>();
            var other = provider.GetRequiredKeyedService<IThingClient>("other");
            await client.Pens.ListAsync();
            await other.Pens.ListAsync();
            var options = provider.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<ThingClientOptions>>();
            return new[]
            {
                string.Join(" ", options.Get(string.Empty).HeaderKey, options.Get("other").HeaderKey, options.Get(string.Empty).ClientId, options.Get(string.Empty).ClientSecret, options.Get(string.Empty).Scope, options.Get(string.Empty).TokenEndpoint),
                ReferenceEquals(client, provider.GetRequiredService<ThingClient>()) + " " + ReferenceEquals(other, provider.GetRequiredKeyedService<ThingClient>("other")),
                handler.Requests[0],
                handler.Requests[1],
            };
            """, """
            internal sealed class Canned : System.Net.Http.HttpMessageHandler
            {
                public List<string> Requests { get; } = new List<string>();

                protected override System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SendAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken token)
                {
                    Requests.Add(request.Method + " " + request.RequestUri!.AbsolutePath);
                    return System.Threading.Tasks.Task.FromResult(new System.Net.Http.HttpResponseMessage { Content = new System.Net.Http.StringContent("\"a\"", System.Text.Encoding.UTF8, "application/json") });
                }
            }
            """));

    [Fact]
    public void What_can_t_be_used_is_told_by_its_key_and_never_by_its_value() =>
        Assert.Equal(
            [
                "ThingClient: The key Thing:Credential is none of the options that can be configured: BaseAddress, UserAgent, UseOlderRoutes, RequireDocumentedMembers, MaxRetries, AttemptTimeout, TotalTimeout, MaxResponseBytes, Token, HeaderKey, ClientId, ClientSecret, Scope, TokenEndpoint.",
                "ThingClient: The value of the key Thing:Token can't be read: it has to be a bearer token.",
            ],
            Probe.Run<string[]>(Raw, """
                var settings = new Dictionary<string, string?> { ["Thing:Token"] = "two words", ["Thing:Credential"] = "x" };
                var services = new ServiceCollection();
                services.AddThingClient(new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("Thing"));
                using var provider = services.BuildServiceProvider();
                try
                {
                    provider.GetRequiredService<ThingClient>();
                    return Array.Empty<string>();
                }
                catch (Microsoft.Extensions.Options.OptionsValidationException exception)
                {
                    return exception.Failures.ToArray();
                }
                """));

    [Fact]
    public void Nothing_is_written_where_nobody_asks() =>
        Assert.DoesNotContain(GeneratorRun.FromRaw(Text(hasRegistration: false)).Sources, source => source.Value.Contains("IServiceCollection", StringComparison.Ordinal));

    [Fact]
    public void A_root_whose_registration_s_name_is_taken_is_an_error()
    {
        var run = GeneratorRun.FromRaw(RawText.File(
            RawText.Root("ThingClient", hasRegistration: true),
            RawText.Resource("PensResource", RawText.Operation("List", "string")),
            RawText.Model("ThingClientServiceCollectionExtensions")));

        Assert.Contains("ThingClientServiceCollectionExtensions", Assert.Single(run.Diagnostics, problem => problem.Id == "TOA2010").GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_sees_the_internals_of_one_with_registrations_has_its_own()
    {
        var run = GeneratorRun.From([SourceFile.Raw(Raw), .. SourceFile.Registration]);
        var other = Compilations
            .Create([.. SourceFile.Registration, new SourceFile("Friend.cs", $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{run.Output.AssemblyName}\")]")])
            .WithAssemblyName("Other");

        Assert.DoesNotContain(run.Output.AddReferences(other.ToMetadataReference()).GetDiagnostics(), problem => problem.Id == "CS0436");
    }

    [Fact]
    public void An_edit_elsewhere_writes_no_registration_again()
    {
        var run = GeneratorRun.From([SourceFile.Raw(Raw), .. SourceFile.Registration]).With(new SourceFile("Program.cs", "class Program { }"));

        Assert.All(run.ReasonsOf(StepNames.Registrations), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal([IncrementalStepRunReason.Cached], run.ReasonsOfFilesFrom(StepNames.Registrations));
    }

    private static string Text(bool hasRegistration) => RawText.File(
        RawText.Root("ThingClient", schemes: Schemes, hasInterface: true, hasRegistration: hasRegistration),
        RawText.Resource("PensResource", hasInterface: true, RawText.Operation("List", "string")));
}
