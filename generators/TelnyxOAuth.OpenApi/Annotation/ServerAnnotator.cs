using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Says where an operation is served, if not where the document is.</summary>
internal static class ServerAnnotator
{
    /// <summary>Annotates an operation.</summary>
    public static void Annotate(Node root, OperationPlace place)
    {
        var server = Servers.First(place.Operation) ?? Servers.First(place.PathItem);
        var general = Servers.AddressOf(Servers.First(root)) ?? "/";
        if (Servers.AddressOf(server) is not { } own || own == general)
        {
            return;
        }

        var address = Relative(own, general);
        place.Operation.SetIfAbsent(Contract.Server, address);
        var others = new MapNode(server!.Position);
        foreach (var (other, otherGeneral) in OtherServers(root, server!))
        {
            if (Origin(otherGeneral) is { } origin && Relative(other, otherGeneral) is var otherAddress && otherAddress != address && Servers.IsUsable(other))
            {
                others.SetIfAbsent(origin, otherAddress);
            }
        }

        if (others.Entries.Count > 0)
        {
            place.Operation.Set(Contract.OtherServers, others);
        }
    }

    /// <summary>The origins of the document's servers other than the first one, with all values that their variables can have.</summary>
    public static string[] OtherOrigins(Node root)
    {
        var first = Origin(Servers.AddressOf(Servers.First(root)) ?? string.Empty);
        return
        [
            .. root.List("servers").Elements().OfType<MapNode>()
                .SelectMany(server => Servers.Values(server).Select(values => Servers.AddressOf(server, values)))
                .Select(address => Origin(address ?? string.Empty)).OfType<string>().Distinct().Where(origin => origin != first),
        ];
    }

    /// <summary>An operation's own server beside each of the document's: variables of one name have one value in both.</summary>
    private static (string Own, string General)[] OtherServers(Node root, MapNode own) =>
    [
        .. from general in root.List("servers").Elements().OfType<MapNode>()
           from values in Servers.Values(general)
           let address = Servers.AddressOf(own, values)
           let generalAddress = Servers.AddressOf(general, values)
           where address is not null && generalAddress is not null
           select (address, generalAddress),
    ];

    /// <summary>The path alone where scheme, host and port are the document's own.</summary>
    private static string Relative(string own, string general) =>
        Servers.Absolute(own) is { Query.Length: 0 } address && Origin(own) == Origin(general) ? address.AbsolutePath : own;

    private static string? Origin(string address) => Servers.Absolute(address)?.GetLeftPart(UriPartial.Authority);
}
