using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>
/// Tells apart what only the HTTP method does: a search by GET that is one by POST as well. Their names say it from the first on, so that
/// <c>SearchIndex</c> stays free for the search of an index.
/// </summary>
internal static class Twins
{
    private const string Update = "Update";

    /// <summary>The candidates, with other names for all but one of those that are called alike and have one path.</summary>
    public static List<Candidate> Told(List<Candidate> candidates)
    {
        var others = candidates.GroupBy(candidate => (candidate.Place.Path, candidate.Resource, candidate.Methods[0].ToUpperInvariant()))
            .Where(group => group.Count() > 1)
            .SelectMany(group => group.OrderBy(Rank).Skip(1))
            .ToDictionary(candidate => candidate.Place);
        return [.. candidates.Select(candidate => others.ContainsKey(candidate.Place) ? candidate with { Methods = Other(candidate) } : candidate)];
    }

    /// <summary>What is plainest goes first: a body can say more than a query, and a number in an id says that it came later.</summary>
    private static int Rank(Candidate candidate) =>
        (candidate.Place.Method is "get" or "head" ? 4 : 0)
        + (candidate.Place.Method == (candidate.Methods[0].StartsWith(Update, StringComparison.Ordinal) ? "post" : "put") ? 1 : 0)
        + (IdText.IsNumbered(candidate.Place.Operation["operationId"] is Reading.ScalarNode { Text: var id } ? id : string.Empty, candidate.Place.Path) ? 2 : 0);

    private static string[] Other(Candidate candidate)
    {
        if (candidate.Place.Method == "post" && candidate.Methods is [_, var second, ..] && candidate.Methods[0].StartsWith(Update, StringComparison.Ordinal) && second.StartsWith("Create", StringComparison.Ordinal))
        {
            return candidate.Methods[1..];
        }

        var replaces = candidate.Place.Method == "put" && candidate.Methods[0].StartsWith(Update, StringComparison.Ordinal);
        return replaces
            ? [.. candidate.Methods.Where(name => name.StartsWith(Update, StringComparison.Ordinal)).Select(name => "Replace" + name[Update.Length..]), .. candidate.Methods]
            : [.. candidate.Methods.Select(name => NameWords.Join([.. NameWords.Split(name), "With", candidate.Place.Method], MethodNames.MaxLength)), .. candidate.Methods];
    }
}
