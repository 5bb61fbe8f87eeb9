using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace TelnyxOAuth.Generated.Tests.Guide;

/// <summary>Where the guide is, and what it is made of.</summary>
internal static class GuideFiles
{
    /// <summary>The folder of the guides.</summary>
    internal static string Folder { get; } = Path.Combine(FindRoot(), "docs", "guides");

    /// <summary>The folder of the API reference, with the pages that are written by hand.</summary>
    internal static string ReferenceFolder { get; } = Path.Combine(FindRoot(), "docs", "reference");

    /// <summary>The page.</summary>
    internal static string Page { get; } = Path.Combine(Folder, "telnyx.md");

    /// <summary>The operations of the OpenAPI document, in its order.</summary>
    internal static IReadOnlyList<GuideOperation> Operations { get; } = ReadOperations();

    /// <summary>The code of the guide by its name.</summary>
    internal static IReadOnlyDictionary<string, string> Code { get; } =
        Directory.GetFiles(Path.Combine(FindRoot(), "tests", "TelnyxOAuth.Generated.Tests", "Guide"), "*Snippets.cs")
            .SelectMany(file => GuideRegions.Read(ReadText(file)))
            .ToDictionary(region => region.Key, region => region.Value);

    /// <summary>Reads a file, with the line ends that the repository has.</summary>
    internal static string ReadText(string file) => File.ReadAllText(file).ReplaceLineEndings("\n");

    private static IReadOnlyList<GuideOperation> ReadOperations()
    {
        using var document = File.OpenText(Path.Combine(FindRoot(), "openapi", "telnyx-oauth.yaml"));
        return GuideOperation.Read(document);
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TelnyxOAuth.Generated.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException($"The repository is not above {AppContext.BaseDirectory}.");
        }

        return folder;
    }
}
