using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Says where an operation is served, if not where the document is.</summary>
internal static class ServerAnnotator
{
    /// <summary>Annotates an operation.</summary>
    /// <param name="place">The operation.</param>
    /// <param name="general">The document's own server.</param>
    public static void Annotate(OperationPlace place, string general)
    {
        var own = FirstServer(place.Operation) ?? FirstServer(place.PathItem);
        if (own is not null && own != general)
        {
            place.Operation.SetIfAbsent(Contract.Server, Relative(own, general));
        }
    }

    /// <summary>The address of a node's first server, with the defaults of its variables, or null.</summary>
    internal static string? FirstServer(Node node)
    {
        var server = node.List("servers").Elements().FirstOrDefault();
        var address = server.Text("url");
        foreach (var variable in server.Map("variables").Members())
        {
            address = address?.Replace($"{{{variable.Key}}}", Default(variable.Value), StringComparison.Ordinal);
        }

        return address?.Length > 1 ? address.TrimEnd('/') : address;
    }

    private static string Default(Node variable) => ((variable as MapNode)?["default"] as ScalarNode)?.Text ?? string.Empty;

    /// <summary>The path alone where scheme, host and port are the document's own.</summary>
    private static string Relative(string own, string general) =>
        Absolute(own) is { } address && Absolute(general) is { } origin && Origin(address) == Origin(origin)
            ? address.AbsolutePath
            : own;

    private static Uri? Absolute(string address) =>
        address.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null;

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
