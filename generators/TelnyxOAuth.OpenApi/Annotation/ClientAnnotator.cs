using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Naming;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>
/// Says what the root of the client needs to know: its name, the server and the security schemes. Templates see operations
/// and no document, so the first operation carries it.
/// </summary>
internal static class ClientAnnotator
{
    /// <summary>What every client's options have already.</summary>
    private static readonly string[] ReservedOptions =
    [
        "AttemptTimeout", "BaseAddress", "Client", "Complete", "CreateCredential", "Credential", "DefaultBaseAddress", "Equals",
        "Finalize", "GetHashCode", "GetType", "HttpClient", "LoggerFactory", "MaxResponseBytes", "MaxRetries", "MemberwiseClone",
        "OnCompleting", "ReferenceEquals", "Set", "SetCredential", "SetDefaults", "TimeProvider", "ToString", "TotalTimeout",
        "UseOlderRoutes", "UserAgent", "Validate",
    ];

    /// <summary>Annotates a document in place.</summary>
    /// <param name="root">The document.</param>
    /// <param name="clientName">The name of the root's class.</param>
    public static void Annotate(Node root, string clientName)
    {
        if (OpenApiShape.Operations(root).FirstOrDefault() is { } first)
        {
            first.Operation.Set(Contract.Client, Describe(root, clientName));
        }
    }

    private static MapNode Describe(Node root, string clientName)
    {
        var client = new MapNode();
        client.Set("name", ScalarNode.From(clientName));
        client.Set("title", ScalarNode.From(root.Map("info").Text("title") ?? clientName));
        if (BaseAddress(root) is { } address)
        {
            client.Set("baseAddress", ScalarNode.From(address));
        }

        var names = new UniqueNames(ReservedOptions.Append(clientName + "Options"));
        client.Set("schemes", new ListNode(
            root.Position,
            root.Map("components").Map("securitySchemes").Members().Select(scheme => Scheme(root, scheme, names))));
        return client;
    }

    /// <summary>The first server's address where it can be used as it is: absolute, by http or https.</summary>
    private static string? BaseAddress(Node root) =>
        ServerAnnotator.FirstServer(root) is { } address
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? address
            : null;

    private static MapNode Scheme(Node root, MapEntry entry, UniqueNames names)
    {
        var scheme = Reference.Resolve(root, entry.Value);
        var described = new MapNode();
        described.Set("name", ScalarNode.From(entry.Key));
        var property = Identifiers.Pascal(entry.Key) is { Length: > 0 } pascal ? pascal : "Value";
        described.Set("property", ScalarNode.From(names.Take(property, property + "Credential")));
        described.Set("kind", ScalarNode.From(Kind(scheme)));
        if (scheme.Text("type") == "apiKey" && scheme.Text("name") is { } parameter)
        {
            described.Set("parameter", ScalarNode.From(parameter));
        }

        return described;
    }

    private static string Kind(Node? scheme) => (scheme.Text("type"), scheme.Text("scheme")?.ToUpperInvariant(), scheme.Text("in")) switch
    {
        ("oauth2" or "openIdConnect", _, _) or ("http", "BEARER", _) => "bearer",
        ("http", "BASIC", _) => "basic",
        ("apiKey", _, "header" or "query" or "cookie") when scheme.Text("name") is not null => scheme.Text("in")!,
        _ => "other",
    };
}
