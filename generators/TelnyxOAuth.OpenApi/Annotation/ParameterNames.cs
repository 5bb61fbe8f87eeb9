using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Naming;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Names the parameters of one operation.</summary>
internal static class ParameterNames
{
    private static readonly string[] Locations = ["path", "query", "header", "cookie"];

    /// <summary>The names of parameters, in their order. Names that the document gives, and those in <paramref name="taken"/>, stand.</summary>
    public static string[] For(IReadOnlyList<MapNode> parameters, IEnumerable<string> taken)
    {
        var names = new UniqueNames(Contract.Reserved.Parameters.Concat(taken));
        var wanted = parameters.Select(ShortName).ToArray();
        var wantedTwice = wanted.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        var result = new string[parameters.Count];

        // Names given by the user first; then by location, so that of two the one in the path keeps the plain name.
        foreach (var index in Enumerable.Range(0, parameters.Count).OrderBy(index => Rank(parameters[index])))
        {
            var parameter = parameters[index];
            if (parameter.Text(Contract.Name) is { } given)
            {
                names.Reserve(given);
                result[index] = given;
                continue;
            }

            var full = Camel(WireName(parameter));
            var first = wantedTwice.Contains(wanted[index]) ? full : wanted[index];
            var spelled = Camel(EnumMemberNames.Spelled(WireName(parameter)));
            result[index] = Identifiers.Escaped(names.Take(first, full, WireName(parameter).Any(character => character is '<' or '>' or '=' or '!') ? spelled : full, full + Identifiers.Pascal(parameter.Text("in")!)));
        }

        return result;
    }

    /// <summary>Without a leading <c>filter[…]</c>: <c>filter[name][contains]</c> is <c>nameContains</c>.</summary>
    private static string ShortName(MapNode parameter)
    {
        const string Group = "filter[";
        var name = WireName(parameter);
        return Camel(name.StartsWith(Group, StringComparison.Ordinal) ? name[Group.Length..] : name);
    }

    private static string Camel(string name) => Identifiers.Camel(NameWords.Short(name));

    private static string WireName(MapNode parameter) =>
        parameter.Text("name")!.Any(char.IsLetterOrDigit) ? parameter.Text("name")! : "parameter";

    private static int Rank(MapNode parameter) => parameter.Contains(Contract.Name) ? -1 : Array.IndexOf(Locations, parameter.Text("in"));
}
