using System;
using System.Collections.Generic;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace TelnyxOAuth.OpenApi.Tests.Document;

/// <summary>Tells the keywords that state facts from those that only explain.</summary>
internal static class Keywords
{
    private static readonly HashSet<string> Prose =
        ["description", "summary", "title", "example", "examples", "externalDocs"];

    private static readonly HashSet<string> Values = ["default", "const"];

    /// <summary>Takes over the facts of a node, apart from the keywords that the caller reads by itself.</summary>
    public static void CopyFacts(YamlNode node, Element element, IReadOnlySet<string> handled)
    {
        foreach (var (keyword, value) in node.Entries().Where(entry => !handled.Contains(entry.Key)))
        {
            var explains = Prose.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);
            var text = value.Render();
            var isUnsetFlag = text == "false" && !Values.Contains(keyword);
            if (!explains && !isUnsetFlag)
            {
                element.Facts[keyword] = text;
            }
        }
    }
}
