using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>Reads the servers that users choose of.</summary>
internal static class ServerReader
{
    /// <summary>The servers of an annotated document.</summary>
    public static IReadOnlyList<SurfaceServer> Read(Node root) =>
    [
        .. OpenApiShape.Operations(root).Select(place => place.Operation.Map(Contract.ServerClass)).FirstOrDefault()
            .List(Contract.ServerClassMembers.Servers).Elements()
            .Select(server => new SurfaceServer(server.Text(Contract.ServerMembers.Name)!, Signature(server), Address(server), new Place("#/servers", server.Position))),
    ];

    private static string? Signature(Node server)
    {
        var variables = server.List(Contract.ServerMembers.Variables).Elements().Select(variable => (Text: "string " + variable.Text(Contract.ServerVariableMembers.Argument)!.TrimStart('@'), Default: variable.Text(Contract.ServerVariableMembers.Default)))
            .Select(argument => argument.Default is null ? argument.Text : $"[{argument.Text}]");
        string[] all = [.. server.IsTrue(Contract.ServerMembers.IsRelative) ? ["System.Uri baseAddress"] : System.Array.Empty<string>(), .. variables];
        return all.Length == 0 ? null : $"({string.Join(", ", all)})";
    }

    private static string Address(Node server) => server.Text(Contract.ServerMembers.Url) + string.Concat(
        server.List(Contract.ServerMembers.Variables).Elements().Select(variable =>
            $", {variable.Text(Contract.ServerVariableMembers.Name)}: {variable.Text(Contract.ServerVariableMembers.Default) ?? "any"}"
            + string.Concat(variable.List(Contract.ServerVariableMembers.Allowed).Elements().Skip(1).Select(value => " or " + value.AsText()))));
}
