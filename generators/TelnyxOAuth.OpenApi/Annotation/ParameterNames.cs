using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Names the parameters of one operation: the required ones as arguments of its method, the optional ones as properties of its options.</summary>
internal static class ParameterNames
{
    private static readonly string[] Locations = ["path", "query", "querystring", "header", "cookie"];

    /// <summary>Whether a call may leave a parameter out, so that it is one of the options.</summary>
    public static bool IsOption(MapNode parameter) => !parameter.IsTrue("required");

    /// <summary>The names of parameters, in their order. Names that the document gives, and those that are taken, stand.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="arguments">What the method's arguments can't be called.</param>
    /// <param name="properties">What the options' properties can't be called.</param>
    public static string[] For(IReadOnlyList<MapNode> parameters, IEnumerable<string> arguments, IEnumerable<string> properties)
    {
        var result = new string[parameters.Count];
        Name(parameters, result, isOption: false, new UniqueNames(Contract.Reserved.Parameters.Concat(arguments)));
        Name(parameters, result, isOption: true, new UniqueNames(Contract.Reserved.OptionProperties.Concat(properties)));
        return result;
    }

    private static void Name(IReadOnlyList<MapNode> parameters, string[] result, bool isOption, UniqueNames names)
    {
        var indices = Enumerable.Range(0, parameters.Count).Where(index => IsOption(parameters[index]) == isOption).ToArray();
        var wantedTwice = indices.Select(index => Key(parameters[index])).GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();

        // Names given by the user first; then by location, so that of two the one in the path keeps the plain name.
        foreach (var index in indices.OrderBy(index => Rank(parameters[index])))
        {
            var parameter = parameters[index];
            if (parameter.Text(Contract.Name) is { } given)
            {
                result[index] = isOption ? char.ToUpperInvariant(given[0]) + given[1..] : given;
                names.Reserve(result[index]);
                continue;
            }

            string Cased(string name) => isOption ? Identifiers.Pascal(name) : Identifiers.Camel(name);
            var wire = WireName(parameter);
            var full = Cased(NameWords.Short(wire));
            var first = wantedTwice.Contains(Key(parameter)) ? full : Cased(ShortName(parameter));
            var spelled = wire.Any(character => character is '<' or '>' or '=' or '!') ? Cased(NameWords.Short(EnumMemberNames.Spelled(wire))) : full;
            result[index] = Identifiers.Escaped(names.Take(first, full, spelled, full + Identifiers.Pascal(parameter.Text("in")!)));
        }
    }

    /// <summary>Without a leading <c>filter[…]</c>: <c>filter[name][contains]</c> is <c>nameContains</c>.</summary>
    private static string ShortName(MapNode parameter)
    {
        const string Group = "filter[";
        var name = WireName(parameter);
        return NameWords.Short(name.StartsWith(Group, StringComparison.Ordinal) ? name[Group.Length..] : name);
    }

    /// <summary>By which two parameters want one name.</summary>
    private static string Key(MapNode parameter) => Identifiers.Camel(ShortName(parameter));

    private static string WireName(MapNode parameter) =>
        parameter.Text("name")!.Any(char.IsLetterOrDigit) ? parameter.Text("name")! : "parameter";

    private static int Rank(MapNode parameter) => parameter.Contains(Contract.Name) ? -1 : Array.IndexOf(Locations, parameter.Text("in"));
}
