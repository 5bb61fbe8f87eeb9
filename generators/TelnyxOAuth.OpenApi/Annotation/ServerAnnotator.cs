using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Says where operations are served, if not where the document is.</summary>
internal sealed class ServerAnnotator
{
    /// <summary>How many addresses the document's servers may have, with all values of their variables.</summary>
    private const int MaxAddresses = 100;

    private readonly string _general;

    /// <summary>The addresses of the document's servers, with the values of variables that make each.</summary>
    private readonly (string Address, IReadOnlyDictionary<string, string> Values)[] _generals;

    /// <param name="root">The document.</param>
    public ServerAnnotator(Node root)
    {
        _general = Servers.AddressOf(Servers.First(root)) ?? "/";
        _generals =
        [
            .. root.List("servers").Elements().OfType<MapNode>()
                .SelectMany(server => Servers.Values(server).Select(values => (Address: Servers.AddressOf(server, values), Values: values)))
                .Where(server => server.Address is not null)
                .Select(server => (server.Address!, server.Values))
                .Take(MaxAddresses),
        ];
    }

    /// <summary>The origins of the document's servers other than the first one, with all values that their variables can have.</summary>
    public string[] OtherOrigins() =>
        [.. _generals.Select(server => Origin(server.Address)).OfType<string>().Distinct().Where(origin => origin != Origin(_general))];

    /// <summary>Annotates an operation.</summary>
    /// <param name="place">The operation.</param>
    public void Annotate(OperationPlace place)
    {
        var server = Servers.First(place.Operation) ?? Servers.First(place.PathItem);
        if (Servers.AddressOf(server) is not { } own || own == _general)
        {
            return;
        }

        var address = Relative(own, _general);
        place.Operation.SetIfAbsent(Contract.Server, address);
        var others = new MapNode(server!.Position);

        // Beside each of the document's servers: variables of one name have one value in both.
        foreach (var (general, values) in _generals)
        {
            if (Origin(general) is { } origin
                && Servers.AddressOf(server, values) is { } other
                && Relative(other, general) is var otherAddress
                && otherAddress != address
                && Servers.IsUsable(other))
            {
                others.SetIfAbsent(origin, otherAddress);
            }
        }

        if (others.Entries.Count > 0)
        {
            place.Operation.Set(Contract.OtherServers, others);
        }
    }

    /// <summary>The path alone where scheme, host and port are the document's own.</summary>
    private static string Relative(string own, string general) =>
        Servers.Absolute(own) is { Query.Length: 0 } address && Origin(own) == Origin(general) ? address.AbsolutePath : own;

    private static string? Origin(string address) => Servers.Absolute(address)?.GetLeftPart(UriPartial.Authority);
}
