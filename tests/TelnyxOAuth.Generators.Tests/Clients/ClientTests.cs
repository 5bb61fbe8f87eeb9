using System;
using System.Linq;
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
            ["Token ApiCredential", "Login ApiCredential", "HeaderKey String", "QueryKey String", "CookieKey String", "Mutual ApiCredential"],
            Probe.Run<string[]>(Whole, """
                return typeof(ThingClientOptions)
                    .GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly)
                    .Select(property => property.Name + " " + property.PropertyType.Name)
                    .ToArray();
                """));
    }

    [Fact]
    public void The_options_become_settings_with_a_credential_for_every_scheme_that_has_one()
    {
        Assert.Equal(
            ["https://api.example/v1", "True", "c ApiKeyCredential", "h ApiKeyCredential", "login BasicCredential", "q ApiKeyCredential", "tok en BearerCredential"],
            Probe.Run<string[]>(Whole, """
                var options = new ThingClientOptions
                {
                    Token = new BearerCredential("t"), Login = new BasicCredential("a", "b"), HeaderKey = "h", QueryKey = "q", CookieKey = "c",
                };
                var settings = options.ToSettings();
                return new[] { settings.BaseAddress.ToString(), (settings.BaseAddress == ThingClientOptions.DefaultBaseAddress).ToString() }
                    .Concat(settings.Credentials.Select(credential => credential.Key + " " + credential.Value.GetType().Name).OrderBy(line => line, StringComparer.Ordinal))
                    .ToArray();
                """));
        Assert.Equal(
            ["c", "h", "login", "m", "q", "tok en"],
            Probe.Run<string[]>(Whole, """
                return new ThingClientOptions { Credential = new BearerCredential("t") }.ToSettings().Credentials
                    .Select(credential => credential.Key).OrderBy(line => line, StringComparer.Ordinal).ToArray();
                """));
    }

    [Theory]
    [InlineData("", "ThingClient")]
    [InlineData("UserAgent = \"mine/1.0\"", "mine/1.0")]
    [InlineData("UserAgent = \"\"", "")]
    public void A_client_calls_itself_by_its_name_unless_the_options_say_otherwise(string option, string expected) =>
        Assert.Equal(expected, Probe.Run<string>(Whole, $"return new ThingClientOptions {{ {option} }}.ToSettings().UserAgent!;"));

    [Fact]
    public void A_client_without_options_is_made_where_the_document_names_a_server() =>
        Assert.True(Probe.Run<bool>(Whole, "using var client = new ThingClient(); return client.WithOptions(new RequestOptions()).Pens != client.Pens;"));

    [Fact]
    public void Where_the_document_names_no_server_the_options_have_to()
    {
        var raw = RawText.File(RawText.Root("ThingClient", baseAddress: null), RawText.Resource("PensResource", RawText.Operation("List", "string")));

        Assert.Equal(
            ["1", "There is no base address: set the option BaseAddress."],
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
        var run = GeneratorRun.OfRaw(RawText.File(RawText.Resource("PensResource", RawText.Operation("List", "string"))));

        Assert.DoesNotContain(run.Sources.Keys, name => name.EndsWith(".Clients.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edit_elsewhere_writes_no_client_again()
    {
        var run = GeneratorRun.OfRaw(Whole);
        Assert.Equal([IncrementalStepRunReason.New], run.ReasonsOf(StepNames.Clients));

        var edited = run.With(new SourceFile("Program.cs", "class Program { }"));

        Assert.Equal([IncrementalStepRunReason.Cached], edited.ReasonsOfFilesFrom(StepNames.Clients));
    }
}
