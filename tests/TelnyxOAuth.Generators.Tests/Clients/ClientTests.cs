using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Clients;

/// <summary>The root of a client: its resources, its options and their credentials.</summary>
public sealed class ClientTests
{
    private const string Schemes = """
        [ClientMetadata.SecurityScheme("tok en", "Token", "bearer")]
        [ClientMetadata.SecurityScheme("login", "Login", "basic")]
        [ClientMetadata.SecurityScheme("h", "HeaderKey", "header", ParameterName = "X-Key")]
        [ClientMetadata.SecurityScheme("q", "QueryKey", "query", ParameterName = "key")]
        [ClientMetadata.SecurityScheme("c", "CookieKey", "cookie", ParameterName = "session")]
        [ClientMetadata.SecurityScheme("m", "Mutual", "other")]
        """;

    private static readonly string Whole = RawText.File(
        RawText.Root("ThingClient", schemes: Schemes),
        RawText.Resource("PensResource", RawText.Operation("List", "string")),
        RawText.Resource("InksResource", RawText.Operation("List", "string")));

    [Fact]
    public void A_client_has_a_property_for_every_resource_and_an_option_for_every_scheme()
    {
        Assert.Equal(
            ["Pens", "Inks"],
            Probe.Run<string[]>(Whole, "return typeof(ThingClient).GetProperties().Select(property => property.Name).ToArray();"));
        Assert.Equal(
            ["Token ApiCredential", "Login ApiCredential", "HeaderKey String", "QueryKey String", "CookieKey String", "Mutual ApiCredential", "Credential ApiCredential"],
            Probe.Run<string[]>(Whole, """
                return typeof(ThingClientOptions)
                    .GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly)
                    .Select(property => property.Name + " " + property.PropertyType.Name)
                    .ToArray();
                """));
    }

    [Fact]
    public void A_client_is_observed_by_its_own_name_in_traces_metrics_and_logs() =>
        Assert.Equal(["log Acme.WatchedClient", "meter Acme.WatchedClient", "source Acme.WatchedClient"], Probe.Run<string[]>(Whole.Replace("ThingClient", "WatchedClient", StringComparison.Ordinal), """
            var names = new System.Collections.Concurrent.ConcurrentQueue<string>();
            using var activities = new System.Diagnostics.ActivityListener { ShouldListenTo = source => { names.Enqueue("source " + source.Name); return false; } };
            System.Diagnostics.ActivitySource.AddActivityListener(activities);
            using var measurements = new System.Diagnostics.Metrics.MeterListener { InstrumentPublished = (instrument, _) => names.Enqueue("meter " + instrument.Meter.Name) };
            measurements.Start();
            using var client = new WatchedClient(new WatchedClientOptions { LoggerFactory = new Loggers(names) });
            return names.Where(name => name.Contains("Watched") || name.StartsWith("log")).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToArray();
            """, own: """
            internal sealed class Loggers : Microsoft.Extensions.Logging.ILoggerFactory
            {
                private readonly System.Collections.Concurrent.ConcurrentQueue<string> _names;

                public Loggers(System.Collections.Concurrent.ConcurrentQueue<string> names) => _names = names;

                public void AddProvider(Microsoft.Extensions.Logging.ILoggerProvider provider) => throw new NotSupportedException();

                public Microsoft.Extensions.Logging.ILogger CreateLogger(string categoryName)
                {
                    _names.Enqueue("log " + categoryName);
                    return Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;
                }

                public void Dispose() { }
            }
            """));

    [Theory]
    [InlineData("tok en", "Token = new BearerCredential(\"t\")", "Authorization: Bearer t")]
    [InlineData("login", "Login = new BasicCredential(\"a\", \"b\")", "Authorization: Basic YTpi")]
    [InlineData("h", "HeaderKey = \"h\"", "X-Key: h")]
    [InlineData("q", "QueryKey = \"q\"", "?key=q")]
    [InlineData("c", "CookieKey = \"c\"", "Cookie: session=c")]
    [InlineData("m", "Mutual = new BasicCredential(\"a\", \"b\"), Credential = new BearerCredential(\"t\")", "Authorization: Basic YTpi")]
    [InlineData("m", "Credential = new BearerCredential(\"t\")", "Authorization: Bearer t")]
    [InlineData("h", "Credential = new BearerCredential(\"t\")", "Authorization: Bearer t")]
    [InlineData("h", "HeaderKey = \"h\", Credential = new BearerCredential(\"t\")", "X-Key: h")]
    public async Task What_an_option_holds_is_sent_where_its_scheme_is_asked_for(string scheme, string options, string expected)
    {
        var sent = await SendAsync(options, scheme);

        Assert.StartsWith("https://api.example/v1/test", sent[0], StringComparison.Ordinal);
        Assert.Contains(expected, expected[0] == '?' ? [sent[0]["https://api.example/v1/test".Length..]] : sent);
    }

    [Theory]
    [InlineData("tok en", "the option Token or Credential.")]
    [InlineData("h", "the option HeaderKey or Credential.")]
    [InlineData("m", "the option Mutual or Credential.")]
    public async Task Where_a_credential_is_missing_its_option_is_named_and_not_its_scheme(string scheme, string expected)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync("", scheme));

        Assert.EndsWith("set " + expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "set the option Token.")]
    [InlineData("partial void OnCompleting(ICollection<string> errors) => DescribeCredential(\"tok en\", \"Vault or VaultToken\");", "set the option Vault or VaultToken.")]
    public async Task A_project_that_declares_an_option_may_say_what_it_comes_from(string own, string expected)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => SendAsync("", "tok en", own: $"public sealed partial class ThingClientOptions {{ private ApiCredential? Token => null; {own} }}"));

        Assert.EndsWith(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_options_at_fault_are_named_at_once_and_no_key_is_shown() =>
        Assert.Equal(
            ["HeaderKey", "CookieKey", "MaxRetries", "False", "True"],
            Probe.Run<string[]>(Whole, """
                var options = new ThingClientOptions { HeaderKey = "hush\thush", QueryKey = "q", CookieKey = "hush;", MaxRetries = -1 };
                var errors = options.Validate();
                string message = "";
                try { new ThingClient(options); }
                catch (ArgumentException exception) { message = exception.Message; }
                return new[] { "HeaderKey", "QueryKey", "CookieKey", "MaxRetries" }
                    .Where(name => errors.Count(error => error.Contains(name)) == 1)
                    .Append(message.Contains("hush").ToString())
                    .Append(message.StartsWith(string.Join(" ", errors)).ToString())
                    .ToArray();
                """));

    [Theory]
    [InlineData("HeaderKey = null")]
    [InlineData("Token = null")]
    [InlineData("Credential = null")]
    [InlineData("MaxRetries = 1")]
    public void The_options_of_a_client_cannot_be_changed(string change) =>
        Assert.True(Probe.Run<bool>(Whole, $$"""
            var options = new ThingClientOptions();
            options.{{change}};
            using var client = new ThingClient(options);
            try { options.{{change}}; return false; } catch (InvalidOperationException) { return true; }
            """));

    [Theory]
    [InlineData("", "User-Agent: ThingClient")]
    [InlineData("UserAgent = \"mine/1.0\"", "User-Agent: mine/1.0")]
    [InlineData("UserAgent = \"\"", null)]
    public async Task A_client_calls_itself_by_its_name_unless_the_options_say_otherwise(string option, string? expected) =>
        Assert.Equal(expected, (await SendAsync(option, scheme: "")).SingleOrDefault(line => line.StartsWith("User-Agent", StringComparison.Ordinal)));

    [Theory]
    [InlineData("", true)]
    [InlineData("BaseAddress = new Uri(\"https://API.example:443/v2\")", true)]
    [InlineData("BaseAddress = new Uri(\"http://api.example/v1\")", false)]
    [InlineData("BaseAddress = new Uri(\"https://mock.example/v1\")", false)]
    public async Task The_documents_servers_are_trusted_where_the_base_address_is_the_documents_own(string option, bool expected)
    {
        var sent = await SendAsync($"Token = new BearerCredential(\"t\"), {option}", "tok en", server: "https://files.example");

        Assert.Equal("https://files.example/test", sent[0]);
        Assert.Equal(expected, sent.Contains("Authorization: Bearer t"));
    }

    [Fact]
    public async Task A_project_completes_options_in_a_part_of_its_own()
    {
        var sent = await SendAsync(
            "Port = 8443",
            "tok en",
            own: """
                public sealed partial class ThingClientOptions
                {
                    public int Port { get; set; }

                    partial void OnCompleting(ICollection<string> errors)
                    {
                        BaseAddress ??= new Uri($"https://here.example:{Port}");
                        Token ??= new BearerCredential("own");
                        if (Port == 0) { errors.Add("There is no port."); }
                    }
                }
                """);

        Assert.Equal("https://here.example:8443/test", sent[0]);
        Assert.Contains("Authorization: Bearer own", sent);
    }

    [Fact]
    public async Task An_option_that_the_project_declares_is_not_written_and_what_it_gives_is_sent()
    {
        const string Own = """
            public sealed partial class ThingClientOptions
            {
                private ApiCredential HeaderKey => new BearerCredential("own");
            }
            """;

        Assert.Contains("Authorization: Bearer own", await SendAsync("Token = new BearerCredential(\"t\")", "h", own: Own));
        Assert.Contains("Authorization: Bearer t", await SendAsync("Token = new BearerCredential(\"t\")", "tok en", own: Own));
    }

    [Fact]
    public void Where_the_project_declares_all_of_them_there_is_no_credential_for_all()
    {
        var raw = RawText.File(
            RawText.Root("ThingClient", schemes: """[ClientMetadata.SecurityScheme("tok en", "Token", "bearer")]"""),
            RawText.Resource("PensResource", RawText.Operation("List", "string")));
        var own = new SourceFile(
            "Own.cs", $"namespace {RawText.Namespace} {{ public sealed partial class ThingClientOptions {{ private TelnyxOAuth.Runtime.ApiCredential? Token {{ get; set; }} }} }}");

        var with = GeneratorRun.From(SourceFile.Raw(raw), own).Sources["Acme.Clients.g.cs"];
        var without = GeneratorRun.FromRaw(raw).Sources["Acme.Clients.g.cs"];

        Assert.DoesNotContain("public ClientRuntime.ApiCredential?", with, StringComparison.Ordinal);
        Assert.Contains("public ClientRuntime.ApiCredential? Credential", without, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disposed_client_names_its_own_class() =>
        Assert.Equal("ThingClient", Probe.Run<string>(Whole, """
            var client = new ThingClient();
            client.Dispose();
            try { client.Pens.ListAsync().GetAwaiter().GetResult(); return ""; }
            catch (ObjectDisposedException exception) { return exception.ObjectName; }
            """));

    [Fact]
    public void A_client_without_options_is_made_where_the_document_names_a_server() =>
        Assert.True(Probe.Run<bool>(Whole, "using var client = new ThingClient(); return client.WithOptions(new RequestOptions()).Pens != client.Pens;"));

    [Fact]
    public void Where_the_document_names_no_server_the_options_have_to()
    {
        var raw = RawText.File(RawText.Root("ThingClient", baseAddress: null), RawText.Resource("PensResource", RawText.Operation("List", "string")));

        Assert.Equal(
            ["1", "There is no base address: set the option BaseAddress. (Parameter 'options')"],
            Probe.Run<string[]>(raw, """
                string message = "";
                try { new ThingClient(new ThingClientOptions()); }
                catch (ArgumentException exception) { message = exception.Message; }
                using (new ThingClient(new ThingClientOptions { BaseAddress = new Uri("https://here.example") })) { }
                return new[] { typeof(ThingClient).GetConstructors().Length.ToString(), message };
                """));
        Assert.True(Probe.Run<bool>(raw, "try { new ThingClient(null!); return false; } catch (ArgumentNullException) { return true; }"));
    }

    [Fact]
    public void A_resource_whose_name_is_taken_keeps_its_class_s_name()
    {
        var raw = RawText.File(
            RawText.Root("Things"),
            RawText.Resource("ThingsResource", RawText.Operation("List", "string")),
            RawText.Resource("DisposeResource", RawText.Operation("List", "string")),
            RawText.Resource("SystemResource", RawText.Operation("List", "string")),
            RawText.Resource("Resource", RawText.Operation("List", "string")),
            RawText.Resource("OperationsResource", RawText.Operation("List", "string")));

        Assert.Equal(
            ["ThingsResource", "DisposeResource", "System", "Operations", "OperationsResource"],
            Probe.Run<string[]>(raw, "return typeof(Things).GetProperties().Select(property => property.Name).ToArray();"));
    }

    [Fact]
    public void A_raw_client_without_a_root_gets_none()
    {
        var run = GeneratorRun.FromRaw(RawText.File(RawText.Resource("PensResource", RawText.Operation("List", "string"))));

        Assert.DoesNotContain(run.Sources.Keys, name => name.EndsWith(".Clients.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edit_elsewhere_writes_no_client_again()
    {
        var run = GeneratorRun.FromRaw(Whole);
        Assert.Equal([IncrementalStepRunReason.New], run.ReasonsOf(StepNames.Clients));

        foreach (var text in new[] { "class Program { }", "partial class OtherOptions { int One { get; set; } }", "partial class OtherOptions { int Two { get; set; } }" })
        {
            run = run.With(new SourceFile("Program.cs", text));

            Assert.Equal([IncrementalStepRunReason.Cached], run.ReasonsOf(StepNames.Clients));
            Assert.Equal([IncrementalStepRunReason.Cached], run.ReasonsOfFilesFrom(StepNames.Clients));
        }
    }

    [Fact]
    public void An_option_that_the_project_comes_to_declare_is_left_out_from_then_on()
    {
        var own = new SourceFile("Own.cs", $"namespace {RawText.Namespace}; public sealed partial class ThingClientOptions {{ }}");
        var before = GeneratorRun.From(SourceFile.Raw(Whole), own);
        var after = before.With(own with { Text = own.Text.Replace("{ }", "{ private string? Token { get; set; } }") });

        Assert.Contains("public ClientRuntime.ApiCredential? Token", before.Sources["Acme.Clients.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("public ClientRuntime.ApiCredential? Token", after.Sources["Acme.Clients.g.cs"], StringComparison.Ordinal);
        Assert.Equal([IncrementalStepRunReason.Modified], after.ReasonsOf(StepNames.Clients));
    }

    /// <summary>Makes a call with one security scheme.</summary>
    /// <returns>The address that was called, and the headers that were sent.</returns>
    private static async Task<string[]> SendAsync(string options, string scheme, string? server = null, string own = "")
    {
        using var handler = new HeaderRecorder();
        await Probe.RunAsync<bool>(
            Whole,
            handler,
            $$"""
            var operation = new ApiOperation("Test.Call", "GET", "/test", server: {{(server is null ? "null" : $"\"{server}\"")}}, securitySchemes: new[] { "{{scheme}}" });
            using var api = new TelnyxOAuth.Runtime.Clients.ApiClient(new ThingClientOptions { HttpClient = http, {{options}} });
            await api.SendAsync(new ApiRequest(operation), default);
            return true;
            """,
            own);
        return [.. handler.Sent];
    }

    private sealed class HeaderRecorder : HttpMessageHandler
    {
        internal List<string> Sent { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent.Add(request.RequestUri!.AbsoluteUri);
            Sent.AddRange(request.Headers.Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"));
            return Task.FromResult(new HttpResponseMessage());
        }
    }
}
