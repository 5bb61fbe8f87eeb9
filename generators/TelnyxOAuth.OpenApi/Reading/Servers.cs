using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Reads the addresses of servers, which may have variables.</summary>
internal static class Servers
{
    /// <summary>How many addresses the values of variables may make of one server.</summary>
    private const int MaxAddresses = 100;

    /// <summary>The first server of a document, a path or an operation, or null.</summary>
    public static MapNode? First(Node node) => node.List("servers").Elements().FirstOrDefault() as MapNode;

    /// <summary>The address of a server.</summary>
    /// <param name="server">The server, or null.</param>
    /// <param name="values">Values of variables; others have their default.</param>
    /// <returns>The address without a slash at its end, or null where there is none.</returns>
    public static string? AddressOf(MapNode? server, IReadOnlyDictionary<string, string>? values = null)
    {
        var address = server.Text("url");
        foreach (var variable in server.Map("variables").Members())
        {
            address = address?.Replace($"{{{variable.Key}}}", values?.GetValueOrDefault(variable.Key) ?? Default(variable.Value), StringComparison.Ordinal);
        }

        return address?.Length > 1 ? address.TrimEnd('/') : address;
    }

    /// <summary>Whether calls can go to an address: by http or https, or relative to another.</summary>
    public static bool IsUsable(string address) =>
        address.Length > 0
        && !address.Contains('{', StringComparison.Ordinal)
        && (Absolute(address) is { } absolute
            ? absolute.Host.Length > 0 && absolute.UserInfo.Length == 0
            : !HasScheme(address) && Uri.TryCreate(new Uri("https://any.example/"), address, out var resolved) && IsHttp(resolved));

    /// <summary>An absolute http or https address; null for another.</summary>
    public static Uri? Absolute(string address) =>
        address.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsHttp(uri) ? uri : null;

    /// <summary>The values that a server's variables can have together, the defaults first.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Values(MapNode? server)
    {
        var all = new List<Dictionary<string, string>> { new(StringComparer.Ordinal) };
        foreach (var variable in server.Map("variables").Members())
        {
            var values = variable.Value.List("enum").Elements().Select(value => value.AsText()).OfType<string>().Prepend(Default(variable.Value)).Distinct().ToArray();
            all = [.. all.SelectMany(known => values.Select(value => new Dictionary<string, string>(known, StringComparer.Ordinal) { [variable.Key] = value })).Take(MaxAddresses)];
        }

        return all;
    }

    /// <summary>Whether a colon comes before the first slash.</summary>
    private static bool HasScheme(string address) => address.IndexOfAny([':', '/']) is >= 0 and var index && address[index] == ':';

    private static bool IsHttp(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    private static string Default(Node variable) =>
        ((variable as MapNode)?["default"] as ScalarNode)?.Text ?? variable.List("enum").Elements().FirstOrDefault().AsText() ?? string.Empty;
}
