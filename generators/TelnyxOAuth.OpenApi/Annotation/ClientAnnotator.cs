using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>
/// Says what the root of the client needs to know: its name, the server and the security schemes. Templates see operations
/// and no document, so the first operation carries it.
/// </summary>
internal static class ClientAnnotator
{
    /// <summary>Annotates a document in place.</summary>
    /// <param name="root">The document.</param>
    /// <param name="clientName">The name of the root's class.</param>
    /// <param name="hasInterface">Whether the root has an interface.</param>
    /// <param name="hasRegistration">Whether there are methods that register the root with a service container.</param>
    public static void Annotate(Node root, string clientName, bool hasInterface, bool hasRegistration)
    {
        if (OpenApiShape.Operations(root).FirstOrDefault() is { } first)
        {
            first.Operation.Set(Contract.Client, Describe(root, clientName, hasInterface, hasRegistration));
            ServerClassAnnotator.Annotate(root, clientName);
        }
    }

    private static MapNode Describe(Node root, string clientName, bool hasInterface, bool hasRegistration)
    {
        var client = new MapNode();
        client.Set(Contract.ClientMembers.Name, ScalarNode.From(clientName));
        client.Set(Contract.ClientMembers.Title, ScalarNode.From(root.Map("info").Text("title") ?? clientName));
        if (BaseAddress(root) is { } address)
        {
            client.Set(Contract.ClientMembers.BaseAddress, ScalarNode.From(address));
            if (new ServerAnnotator(root).OtherOrigins() is { Length: > 0 } others)
            {
                client.Set(Contract.ClientMembers.OtherOrigins, ScalarNode.From(string.Join(' ', others)));
            }
        }

        if (hasInterface)
        {
            client.Set(Contract.ClientMembers.Interfaces, ScalarNode.From(true));
        }

        if (hasRegistration)
        {
            client.Set(Contract.ClientMembers.Registration, ScalarNode.From(true));
        }

        var schemes = root.Map("components").Map("securitySchemes").Members().Where(scheme => !SecurityAnnotator.IsOfConnection(root, scheme.Key)).ToArray();

        // A client that can get tokens itself has options for that.
        var hasTokenServer = schemes.Any(scheme => OAuthEndpoints.From(Reference.Resolve(root, scheme.Value), BaseAddress(root)) is not null);
        var names = new UniqueNames(Contract.Reserved.Options.Append(Contract.Types.Options(clientName)).Concat(hasTokenServer ? Contract.Reserved.ClientOptions : []));
        client.Set(Contract.ClientMembers.Schemes, new ListNode(root.Position, schemes.Select(scheme => Scheme(root, scheme, names))));
        return client;
    }

    /// <summary>The first server's address where it can be used as it is: absolute, by http or https.</summary>
    private static string? BaseAddress(Node root) =>
        Servers.AddressOf(Servers.First(root)) is { } address && Servers.Absolute(address) is not null && Servers.IsUsable(address) ? address : null;

    private static MapNode Scheme(Node root, MapEntry entry, UniqueNames names)
    {
        var scheme = Reference.Resolve(root, entry.Value);
        var described = new MapNode();
        described.Set(Contract.SchemeMembers.Name, ScalarNode.From(entry.Key));
        var property = Identifiers.Pascal(entry.Key) is { Length: > 0 } pascal ? pascal : "Value";
        described.Set(Contract.SchemeMembers.Property, ScalarNode.From(names.Take(property, property + "Credential")));
        described.Set(Contract.SchemeMembers.Kind, ScalarNode.From(Kind(scheme)));
        if (scheme.Text("type") == "apiKey" && scheme.Text("name") is { } parameter)
        {
            described.Set(Contract.SchemeMembers.Parameter, ScalarNode.From(parameter));
        }

        if (OAuthEndpoints.From(scheme, BaseAddress(root)) is { } server)
        {
            Set(Contract.SchemeMembers.TokenEndpoint, server.TokenEndpoint);
            Set(Contract.SchemeMembers.AuthorizationEndpoint, server.AuthorizationEndpoint);
            Set(Contract.SchemeMembers.MetadataAddress, server.MetadataAddress);
        }

        return described;

        void Set(string key, string? address)
        {
            if (address is not null)
            {
                described.Set(key, ScalarNode.From(address));
            }
        }
    }

    private static string Kind(Node? scheme) => (scheme.Text("type"), scheme.Text("scheme")?.ToUpperInvariant(), scheme.Text("in")) switch
    {
        ("oauth2" or "openIdConnect", _, _) or ("http", "BEARER", _) => "bearer",
        ("http", "BASIC", _) => "basic",
        ("apiKey", _, "header" or "query" or "cookie") when scheme.Text("name") is not null => scheme.Text("in")!,
        _ => "other",
    };
}
