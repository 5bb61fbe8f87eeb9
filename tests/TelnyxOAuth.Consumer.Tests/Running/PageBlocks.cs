using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.Consumer.Tests.Running;

/// <summary>The blocks of code of a page of the repository.</summary>
internal static partial class PageBlocks
{
    /// <summary>Reads those in a language, in the page's order.</summary>
    internal static IReadOnlyList<string> Read(string path, string language) =>
        [.. BlockPattern().Matches(Checkout.Read(path)).Where(block => block.Groups[1].Value == language).Select(block => block.Groups[2].Value)];

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex BlockPattern();
}
