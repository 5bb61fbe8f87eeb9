using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading.Files;

/// <summary>The folders that a document may be spread over: its own, and those that its user names. Nothing else is read.</summary>
internal sealed class DocumentFolders
{
    /// <summary>How many links a path may go through, as in Linux.</summary>
    private const int MaxLinks = 40;

    private readonly string[] _folders;
    private readonly string[] _realFolders;

    /// <param name="folders">The folders, which need not exist.</param>
    public DocumentFolders(IEnumerable<string> folders)
    {
        _folders = [.. folders.Select(folder => WithSeparator(Path.GetFullPath(folder)))];
        _realFolders = [.. _folders.Select(folder => RealPath(folder) is { } real ? WithSeparator(real) : folder)];
    }

    /// <summary>Whether a full path is in one of the folders, by its name and by where its links lead.</summary>
    public bool Contain(string path) =>
        Array.Exists(_folders, folder => path.StartsWith(folder, StringComparison.Ordinal))
        && RealPath(path) is { } real
        && Array.Exists(_realFolders, folder => real.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>The path with all links of folders and of the file followed; null where they go round in a circle.</summary>
    private static string? RealPath(string path)
    {
        var root = Path.GetPathRoot(path) ?? string.Empty;
        var rest = new Stack<string>(Split(path[root.Length..]).Reverse());
        var (real, links) = (root, 0);
        while (rest.TryPop(out var name))
        {
            if (name == "..")
            {
                real = Path.GetDirectoryName(real) ?? root;
                continue;
            }

            var next = Path.Combine(real, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                return null;
            }

            if (Path.IsPathRooted(target))
            {
                root = Path.GetPathRoot(target)!;
                (real, target) = (root, target[root.Length..]);
            }

            foreach (var part in Split(target).Reverse())
            {
                rest.Push(part);
            }
        }

        return real;
    }

    private static string[] Split(string path) =>
        [.. path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".")];

    private static string WithSeparator(string folder) => Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
}
