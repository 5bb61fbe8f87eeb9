using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary>
/// Finds metadata of an item that means nothing: MSBuild takes any, so a misspelt name would pass in silence. MSBuild has no way to list
/// names, except that its task for assembly attributes writes all metadata of an item as arguments: this reads what that wrote.
/// </summary>
internal static partial class ItemMetadata
{
    /// <summary>The metadata that users write.</summary>
    public static readonly string[] Known =
    [
        "Namespace", "ClientName", "Accessibility", "Interfaces", "DependencyInjection", "Overlay", "Roots", "IncludePaths", "IncludeTags", "IncludeOperations",
        "NSwagSettings", "OutputName", "NoWarn",
    ];

    /// <summary>The metadata that the targets give an item, of which nothing is said.</summary>
    public static readonly string[] Internal =
    [
        "Document", "OutputFile", "StampFile", "LogFile", "ArgumentsFile", "ErrorFile", "FileList", "Files", "GivenUpFile", "WarningsFile", "ReportedFile", "MetadataFile",
    ];

    /// <summary>The metadata of an <c>OpenApiReference</c>, of which the targets make such an item; these tell themselves what they can't do.</summary>
    private static readonly string[] OfReference = [Mark, "ClassName", "CodeGenerator", "OutputPath", "Options", "SourceUri", "SourceProject", "SourceDocument"];

    private const string Mark = "FromOpenApiReference";

    private const string ItemName = "OpenApiClient";

    /// <summary>A project file is never larger.</summary>
    private const int MaxCharacters = 10_000_000;

    /// <summary>The metadata that the SDK and editors give items of every kind.</summary>
    private static readonly string[] Common =
    [
        "Link", "LinkBase", "Visible", "Pack", "PackagePath", "BuildAction", "CopyToOutputDirectory", "CopyToPublishDirectory", "TargetPath", "DependentUpon",
        "SubType", "Generator", "LastGenOutput", "CustomToolNamespace", "AutoGen", "DesignTime", "InProject", "Watch", "Private",
        "OriginalItemSpec", "MSBuildSourceProjectFile", "MSBuildSourceTargetName", "Comment", "Description",
    ];

    /// <summary>What other generators call it.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ClassName"] = "ClientName",
        ["Output"] = "OutputName",
        ["OutputPath"] = "OutputName",
        ["Overlays"] = "Overlay",
        ["DisabledWarnings"] = "NoWarn",
    };

    /// <summary>The metadata of an item that nobody reads.</summary>
    /// <param name="attributeFile">What MSBuild wrote: an attribute of an assembly, with an argument for each metadata.</param>
    /// <param name="project">The project file, or null.</param>
    public static IEnumerable<Diagnostic> Check(string attributeFile, string? project)
    {
        foreach (var name in Names(attributeFile))
        {
            var meant = Others.TryGetValue(name, out var other) ? $"did you mean '{other}'?"
                : NearName.Ask(name, Known, $"there are {string.Join(", ", Known)}.");
            yield return new Diagnostic(DiagnosticCodes.UnknownMetadata, project ?? attributeFile, PositionOf(name, project), $"'{name}' of an {ItemName} item means nothing: {meant}") { Severity = Diagnostic.Warning };
        }
    }

    private static string[] Names(string attributeFile)
    {
        try
        {
            var text = Literals().Replace(File.ReadAllText(attributeFile), "\"\"");
            var names = ArgumentNames().Matches(text).Select(match => match.Groups[1].Value).Distinct(StringComparer.OrdinalIgnoreCase).Where(IsUnknown).ToArray();
            return names.Contains(Mark) ? [.. names.Except(OfReference, StringComparer.OrdinalIgnoreCase)] : names;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(new Diagnostic(DiagnosticCodes.OutputUnwritable, attributeFile, null, $"this file of the build can't be read: {exception.Message}"), exception);
        }
    }

    private static bool IsUnknown(string name) =>
        !Known.Concat(Internal).Concat(Common).Contains(name, StringComparer.OrdinalIgnoreCase) && !name.StartsWith('_');

    /// <summary>Where a project file has metadata of a name; null where it has it from another file.</summary>
    private static Position? PositionOf(string name, string? project)
    {
        if (project is null)
        {
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(project, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxCharacters });
            var depth = -1;
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    depth = reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth ? -1 : depth;
                    continue;
                }

                var isItem = reader.LocalName == ItemName;
                if (depth >= 0 && reader.Depth == depth + 1 && reader.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return Here(reader);
                }

                depth = isItem && !reader.IsEmptyElement ? reader.Depth : depth;
                while (isItem && reader.MoveToNextAttribute())
                {
                    if (reader.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))
                    {
                        return Here(reader);
                    }
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            // The line is a help; the warning is told without it.
        }

        return null;
    }

    private static Position Here(XmlReader reader) => new(((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);

    [GeneratedRegex("""@"(?:""|[^"])*"|"(?:\\.|[^"\\])*"|//[^\n]*""", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Literals();

    [GeneratedRegex(@"[(,]\s*([\w.-]+)\s*=", RegexOptions.NonBacktracking)]
    private static partial Regex ArgumentNames();
}
