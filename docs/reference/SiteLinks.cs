using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.Reference;

/// <summary>Checks that what the pages of a site link to is there: files of the site, and the places in them.</summary>
internal sealed partial class SiteLinks(string folder)
{
    private readonly Dictionary<string, IReadOnlySet<string>> _places = new(StringComparer.Ordinal);

    /// <summary>The hosts that the pages link to, beside the site.</summary>
    public SortedSet<string> Hosts { get; } = new(StringComparer.Ordinal);

    /// <summary>How many links were followed.</summary>
    public int Followed { get; private set; }

    /// <summary>Finds links that lead nowhere, with the pages that have them.</summary>
    public IReadOnlyList<string> FindBroken() =>
    [
        .. from page in Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           from link in LinkPattern().Matches(File.ReadAllText(page)).Select(match => match.Groups[1].Value).Distinct()
           where !LeadsSomewhere(page, link)
           select $"{Path.GetRelativePath(folder, page)}: {link}",
    ];

    private bool LeadsSomewhere(string page, string link)
    {
        Followed++;
        if (Uri.TryCreate(link, UriKind.Absolute, out var address) && !address.IsFile)
        {
            if (address.Scheme != Uri.UriSchemeHttps)
            {
                return false;
            }

            Hosts.Add(address.Host);
            return true;
        }

        var parts = link.Split('#', 2);
        var path = Uri.UnescapeDataString(parts[0].Split('?')[0]);
        var target = path.Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, path));
        return target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && (File.Exists(target) || File.Exists(Path.Combine(target, "index.html")))
            && (parts.Length == 1 || parts[1].Length == 0 || Places(target).Contains(Uri.UnescapeDataString(parts[1])));
    }

    private IReadOnlySet<string> Places(string page)
    {
        if (!_places.TryGetValue(page, out var places))
        {
            _places[page] = places = PlacePattern().Matches(File.ReadAllText(page)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        }

        return places;
    }

    [GeneratedRegex("\\s(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("\\s(?:id|name)=\"([^\"]+)\"")]
    private static partial Regex PlacePattern();
}
