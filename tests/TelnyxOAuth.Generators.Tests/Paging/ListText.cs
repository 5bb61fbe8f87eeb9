using System;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.Generators.Tests.Support;

namespace TelnyxOAuth.Generators.Tests.Paging;

/// <summary>Small raw clients with one list of things in them, and what enumerating it does.</summary>
internal static class ListText
{
    private const string File = $"{RawText.Namespace}.PagedLists.g.cs";

    /// <summary>A raw client whose list responds with <c>items</c> and the properties given.</summary>
    /// <param name="parameters">The list's parameters as C# type, C# name and name on the wire.</param>
    /// <param name="properties">What the response has beside the items.</param>
    /// <param name="models">Further models.</param>
    public static string Raw((string Type, string Name, string Wire)[] parameters, string[] properties, params string[] models) => RawText.File(
    [
        RawText.Resource("TestResource", RawText.Operation("List", "Response", parameters)),
        RawText.Model("Response", [RawText.Property("System.Collections.Generic.IReadOnlyList<Thing>?", "Items", "items"), .. properties]),
        RawText.Model("Thing", RawText.Property("string?", "Id", "id")),
        .. models,
    ]);

    /// <summary>What is generated for the list, or <c>null</c> where it is not taken for one.</summary>
    public static string? Generate(string raw)
    {
        var run = GeneratorRun.FromRaw(raw);
        run.AssertQuiet();
        Xunit.Assert.Empty(run.Problems);
        return run.Sources.TryGetValue(File, out var source) ? source : null;
    }

    /// <summary>
    /// Enumerates the list and returns the ids, one after the other; an exception stands where it came. The code may use
    /// <c>cancellation</c>.
    /// </summary>
    /// <param name="raw">The raw client.</param>
    /// <param name="server">The server.</param>
    /// <param name="arguments">The arguments of the list.</param>
    /// <param name="inside">Statements for each thing, such as <c>break;</c>.</param>
    /// <param name="setting">What is set on the list.</param>
    public static Task<string> EnumerateAsync(string raw, FakeServer server, string arguments = "", string inside = "", string setting = "") => Probe.RunAsync<string>(
        raw,
        server,
        $$"""
        var ids = "";
        using var cancellation = new System.Threading.CancellationTokenSource();
        try
        {
            await foreach (var thing in new TestResource(api).ListAllAsync({{arguments}}){{setting}})
            {
                ids += thing.Id;
                {{inside}}
            }
        }
        catch (Exception exception)
        {
            ids += " " + exception.GetType().Name;
        }

        return ids;
        """);

    /// <summary>Things as JSON.</summary>
    public static string Things(string ids) => "\"items\":[" + string.Join(",", ids.Select(id => $"{{\"id\":\"{id}\"}}")) + "]";
}
