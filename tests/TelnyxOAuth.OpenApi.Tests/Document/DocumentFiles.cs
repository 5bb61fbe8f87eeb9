using System;
using System.IO;

namespace TelnyxOAuth.OpenApi.Tests.Document;

/// <summary>Finds the project's document and, where there is one, the upstream document to compare it with.</summary>
internal static class DocumentFiles
{
    public const string UpstreamLocation = "../shared/upstream/telnyx-oauth-upstream.yml";

    private const string OursLocation = "openapi/telnyx-oauth.yaml";

    private static readonly string Root = FindRoot();

    public static bool UpstreamExists => File.Exists(PathOf(UpstreamLocation));

    public static OpenApiDocument LoadOurs() => OpenApiDocument.Parse(File.ReadAllText(PathOf(OursLocation)));

    public static OpenApiDocument LoadUpstream() => OpenApiDocument.Parse(File.ReadAllText(PathOf(UpstreamLocation)));

    public static string PathOf(string location) => Path.GetFullPath(Path.Combine(Root, location));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, OursLocation)))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above the test assembly contains {OursLocation}.");
    }
}
