using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>
/// Describes the class of the document's servers, where there is something to choose: more than one, one with variables, or
/// one that is relative. Templates see operations and no document, so the first operation carries it.
/// </summary>
internal static partial class ServerClassAnnotator
{
    private const int MaxServers = 100;
    private const int MaxVariables = 20;
    private const int MaxWordsOfDescription = 4;
    private const string SchemeEnd = "://";

    /// <summary>Annotates a document in place.</summary>
    /// <param name="root">The document.</param>
    /// <param name="clientName">The name of the root's class.</param>
    public static void Annotate(Node root, string clientName)
    {
        var servers = root.List("servers").Elements().OfType<MapNode>().Select(Read).OfType<Server>().DistinctBy(server => server.Url).Take(MaxServers).ToList();
        if (servers is [] or [{ IsRelative: false, Variables: [] }] || OpenApiShape.Operations(root).FirstOrDefault() is not { } first)
        {
            return;
        }

        var types = root.Map("components").Map("schemas").Members().Select(schema => schema.Key);
        var wanted = Contract.Types.Servers(clientName);
        var name = new UniqueNames(types.Concat(Contract.Reserved.Types)).Take(wanted, wanted + "Values");
        var names = new UniqueNames(Contract.Reserved.Servers.Append(name), StringComparer.OrdinalIgnoreCase);
        var described = new MapNode(root.Position);
        described.Set(Contract.ServerClassMembers.Name, ScalarNode.From(name));
        described.Set(Contract.ServerClassMembers.Servers, new ListNode(root.Position, servers.Select(server => Describe(server, names))));
        first.Operation.Set(Contract.ServerClass, described);
    }

    /// <summary>A server to which calls can go, with some value of each variable; null for another, and for the root of wherever the client is.</summary>
    private static Server? Read(MapNode node)
    {
        var url = node.Text("url") ?? string.Empty;
        url = url.Length > 1 ? url.TrimEnd('/') : url;
        var names = Placeholder().Matches(url).Select(match => match.Groups[1].Value).Distinct().ToList();
        var variables = names.ConvertAll(name => Variable.From(name, node.Map("variables")?[name]));
        var sample = Placeholder().Replace(url, match =>
            variables.First(variable => variable.Name == match.Groups[1].Value).Default ?? (url[(match.Index + match.Length)..].StartsWith(SchemeEnd, StringComparison.Ordinal) ? "https" : "1"));
        var isRelative = Servers.Absolute(sample) is null;
        return variables.Count <= MaxVariables && Servers.IsUsable(sample) && !(isRelative && (url is "/" or ['{', ..] || sample.StartsWith("//", StringComparison.Ordinal) || sample.Contains('\\', StringComparison.Ordinal)))
            ? new Server(node, url, isRelative, variables)
            : null;
    }

    private static MapNode Describe(Server server, UniqueNames names)
    {
        var described = new MapNode(server.Node.Position);
        described.Set(Contract.ServerMembers.Name, ScalarNode.From(NameOf(server, names)));
        described.Set(Contract.ServerMembers.Url, ScalarNode.From(server.Url));
        SetText(described, Contract.ServerMembers.Description, server.Node.Text("description"));
        if (server.IsRelative)
        {
            described.Set(Contract.ServerMembers.IsRelative, ScalarNode.From(true));
        }

        if (server.Variables.Count > 0)
        {
            var arguments = new UniqueNames(Contract.Reserved.ServerArguments, StringComparer.OrdinalIgnoreCase);
            var variables = server.Variables.OrderBy(variable => variable.Default is not null).Select(variable => Describe(variable, arguments));
            described.Set(Contract.ServerMembers.Variables, new ListNode(server.Node.Position, variables));
        }

        return described;
    }

    private static MapNode Describe(Variable variable, UniqueNames arguments)
    {
        var described = new MapNode();
        described.Set(Contract.ServerVariableMembers.Name, ScalarNode.From(variable.Name));
        var argument = Identifiers.Camel(variable.Name);
        described.Set(Contract.ServerVariableMembers.Argument, ScalarNode.From(Identifiers.Escaped(arguments.Take(argument, argument + "Value"))));
        if (variable.Default is { } value)
        {
            described.Set(Contract.ServerVariableMembers.Default, ScalarNode.From(value));
        }

        if (variable.Allowed.Count > 0)
        {
            described.Set(Contract.ServerVariableMembers.Allowed, new ListNode(described.Position, variable.Allowed.Select(allowed => ScalarNode.From(allowed))));
        }

        SetText(described, Contract.ServerVariableMembers.Description, variable.Description);
        return described;
    }

    private static void SetText(MapNode node, string key, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            node.Set(key, ScalarNode.From(text));
        }
    }

    /// <summary>The server's own name, what a short description calls it, or else where it is.</summary>
    private static string NameOf(Server server, UniqueNames names)
    {
        var fixedText = Placeholder().Replace(server.Url, " ");
        var start = fixedText.IndexOf(SchemeEnd, StringComparison.Ordinal) is >= 0 and var end ? end + SchemeEnd.Length : 0;
        var rest = fixedText[start..];
        var host = server.IsRelative ? rest : rest.Split('/', '?')[0];
        string?[] texts = [server.Node.Text("name"), ShortDescription(server.Node), host, rest, rest.Any(char.IsLetter) ? fixedText : null, "Server"];
        return names.Take([.. texts.OfType<string>().Where(text => text.Any(char.IsLetter)).Select(Identifiers.Pascal).Where(Identifiers.IsName)]);
    }

    private static string? ShortDescription(MapNode server)
    {
        var words = Identifiers.Words(server.Text("description") ?? string.Empty).ToList();
        if (words is [_, .., var last] && last.Equals("server", StringComparison.OrdinalIgnoreCase))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words.Count is > 0 and <= MaxWordsOfDescription ? string.Join(' ', words) : null;
    }

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Placeholder();

    private sealed record Server(MapNode Node, string Url, bool IsRelative, IReadOnlyList<Variable> Variables);

    /// <param name="Name">The name in the document.</param>
    /// <param name="Default">The value that it has where the caller gives none, or null.</param>
    /// <param name="Allowed">The values that it can have; none for any.</param>
    /// <param name="Description">What the document says of it.</param>
    private sealed record Variable(string Name, string? Default, IReadOnlyList<string> Allowed, string? Description)
    {
        public static Variable From(string name, Node? node)
        {
            var allowed = node.List("enum").Elements().OfType<ScalarNode>().Select(value => value.Text).ToList();
            var given = ((node as MapNode)?["default"] as ScalarNode)?.Text ?? allowed.FirstOrDefault();
            return new Variable(name, given, allowed.Count == 0 ? [] : [.. allowed.Prepend(given!).Distinct()], node.Text("description"));
        }
    }
}
