using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Interfaces;

/// <summary>The interfaces that resources and roots implement where the project asks for them.</summary>
public sealed class InterfaceTests
{
    private static readonly string Raw = RawText.File(
        RawText.Root("ThingClient", hasInterface: true),
        RawText.Resource(
            "PensResource",
            hasInterface: true,
            RawText.Operation("List", "PenPage", [("int?", "page", "page"), ("string?", "color", "color")], attributes: "[System.Obsolete(\"Old.\")]"),
            RawText.Operation("Get", "Pen", [("string", "id", "id")])),
        RawText.Resource("InksResource", hasInterface: true, RawText.Operation("Create", "Pen", [("Pen", "request", "request")])),
        RawText.Model("Pen", RawText.Property("string?", "Name", "name")),
        RawText.Model("PenPage", RawText.Property("System.Collections.Generic.IReadOnlyList<Pen>?", "Data", "data"), RawText.Property("int?", "TotalPages", "total_pages")));

    [Fact]
    public void Each_public_method_of_a_resource_is_on_its_interface_and_each_resource_on_the_root_s()
    {
        GeneratorRun.FromRaw(Raw).AssertQuiet();

        Assert.Equal(
            ["GetAsync", "ListAllAsync", "ListAllAsync", "ListAsync", "ListAsync", "WithOptions", "WithResponseAsync", "WithResponseAsync", "WithUnreadResponseAsync"],
            Probe.Run<string[]>(Raw, "return typeof(IPensResource).GetMethods().Select(method => method.Name).OrderBy(name => name, StringComparer.Ordinal).ToArray();"));
        Assert.True(Probe.Run<bool>(Raw, """
            return typeof(PensResource).GetMethods().Where(method => method.DeclaringType != typeof(object))
                .All(method => typeof(IPensResource).GetMethods().Any(other => other.Name == method.Name && other.GetParameters().Length == method.GetParameters().Length));
            """));
        Assert.Equal(
            ["Pens IPensResource", "Inks IInksResource"],
            Probe.Run<string[]>(Raw, "return typeof(IThingClient).GetProperties().Select(property => property.Name + \" \" + property.PropertyType.Name).ToArray();"));
        Assert.True(Probe.Run<bool>(Raw, "return typeof(IDisposable).IsAssignableFrom(typeof(IThingClient));"));
    }

    [Fact]
    public async Task A_call_by_the_interfaces_is_the_call_of_the_classes()
    {
        var server = new FakeServer().Respond("""{"name":"a"}""").Respond("""{"name":"b"}""").Respond("""{"name":"c"}""").Respond("""{"data":[{"name":"d"}],"total_pages":1}""");

        Assert.Equal(["a", "b 200", "c 200", "d"], await Probe.RunAsync<string[]>(Raw, (System.Net.Http.HttpMessageHandler)server, """
            using IThingClient client = new ThingClient(new ThingClientOptions { HttpClient = http, MaxRetries = 0 });
            IPensResource pens = client.WithOptions(new RequestOptions { MaxRetries = 0 }).Pens.WithOptions(new RequestOptions());
            var one = await pens.GetAsync("1");
            var two = await pens.WithResponseAsync(resource => resource.GetAsync("2"));
            var three = await pens.WithUnreadResponseAsync(resource => resource.GetAsync("3"));
            var names = new List<string> { one.Name!, two.Value.Name + " " + (int)two.StatusCode, JObject.Parse(await three.Content.ReadAsStringAsync())["name"] + " " + (int)three.StatusCode };
            #pragma warning disable CS0618
            await foreach (var pen in pens.ListAllAsync(new PenListOptions { Color = "red" })) { names.Add(pen.Name!); }
            return names.ToArray();
            """));
        Assert.Equal("GET /v1/test?page=1&color=red", server.Requests[3]);
    }

    [Fact]
    public void A_deprecated_operation_is_deprecated_there_too() =>
        Assert.Equal(
            ["ListAsync Old.", "ListAsync Old.", "ListAllAsync Old.", "ListAllAsync Old."],
            Probe.Run<string[]>(Raw, """
                return typeof(IPensResource).GetMethods().Where(method => method.IsDefined(typeof(ObsoleteAttribute), false))
                    .Select(method => method.Name + " " + ((ObsoleteAttribute)method.GetCustomAttributes(typeof(ObsoleteAttribute), false)[0]).Message).ToArray();
                """));

    [Fact]
    public void Nothing_is_written_where_nobody_asks()
    {
        var run = GeneratorRun.FromRaw(RawText.File(RawText.Root("ThingClient"), RawText.Resource("PensResource", RawText.Operation("List", "string"))));

        Assert.DoesNotContain(run.Sources, source => source.Value.Contains("interface ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_root_whose_interface_s_name_is_taken_is_an_error()
    {
        var run = GeneratorRun.FromRaw(RawText.File(
            RawText.Root("ThingClient", hasInterface: true),
            RawText.Resource("PensResource", hasInterface: true, RawText.Operation("List", "string")),
            RawText.Model("IThingClient")));

        Assert.Contains("IThingClient", Assert.Single(run.Diagnostics, problem => problem.Id == "TOA2010").GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_elsewhere_writes_no_interface_again()
    {
        var run = GeneratorRun.FromRaw(Raw).With(new SourceFile("Program.cs", "class Program { }"));

        Assert.All(
            [StepNames.ResourceInterfaces, StepNames.RootInterfaces],
            step =>
            {
                Assert.All(run.ReasonsOf(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
                Assert.Equal([IncrementalStepRunReason.Cached], run.ReasonsOfFilesFrom(step));
            });
    }
}
