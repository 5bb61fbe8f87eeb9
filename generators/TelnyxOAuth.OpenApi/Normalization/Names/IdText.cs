using System;
using System.Linq;
using System.Text.RegularExpressions;
using TelnyxOAuth.OpenApi.Naming;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>An operation's id without what the programs put into it that wrote it.</summary>
internal static partial class IdText
{
    /// <summary>The id without a number that only makes it unique, the module that its function stands in, and what names the HTTP method: <c>search-3</c> is <c>search</c>.</summary>
    public static string Plain(string id, string path)
    {
        var text = PathWords.Start(id);
        text = UsingMethod().Replace(text, string.Empty);
        text = IsNumbered(text, path) ? Number().Replace(text, string.Empty) : text;
        return WithoutModule(text, path);
    }

    /// <summary>Whether an id has a number at its end that its path does not have.</summary>
    public static bool IsNumbered(string id, string path) =>
        Number().Match(id) is { Success: true, Index: > 0 } match && !path.Split(['/', '-', '_', '.', '#']).Contains(match.Groups[1].Value);

    /// <summary><c>files_api_routes_get_signed_url</c> is <c>get_signed_url</c> of the module <c>files</c>. What an API is mounted at is in its paths.</summary>
    private static string WithoutModule(string id, string path)
    {
        if (Controller().Match(id) is { Success: true } controller && controller.Length < id.Length)
        {
            return id[controller.Length..];
        }

        return Module().Match(id) is { Success: true } module && module.Length < id.Length
            && !Verbs.Contains(Identifiers.Words(id).First()) && !path.Split('/').Contains("api", StringComparer.OrdinalIgnoreCase)
            ? id[module.Length..]
            : id;
    }

    [GeneratedRegex("[-_ .](?:alt)?([0-9]{1,3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("Using(GET|POST|PUT|PATCH|DELETE|HEAD)(?=_[0-9]+$|$)", RegexOptions.CultureInvariant)]
    private static partial Regex UsingMethod();

    [GeneratedRegex("^[A-Za-z0-9]+Controller[_.]", RegexOptions.CultureInvariant)]
    private static partial Regex Controller();

    [GeneratedRegex("^(?:[A-Za-z0-9]+_){1,3}api_(?:routes_|v[0-9]+_)+", RegexOptions.CultureInvariant)]
    private static partial Regex Module();
}
