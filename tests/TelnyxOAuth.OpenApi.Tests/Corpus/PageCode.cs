using System.Linq;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>The code and the documents on a page, which tests run as they stand there.</summary>
internal static partial class PageCode
{
    /// <summary>Tests whose pages print: the console is one for all, so they run one after the other.</summary>
    public const string OnTheConsole = "Console";

    /// <summary>Those in one language, in the page's order; what has no language has the empty one.</summary>
    public static string[] Of(string page, string language) => [.. Block().Matches(page).Where(block => block.Groups[1].Value == language).Select(block => block.Groups[2].Value)];

    [GeneratedRegex("^```(\\w*)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
