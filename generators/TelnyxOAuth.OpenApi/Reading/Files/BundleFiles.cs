using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.Reading.Files;

/// <summary>Reads the files of a document, each once, as long as they are where they may be and are not too many.</summary>
internal sealed class BundleFiles
{
    private readonly DocumentFolders _folders;
    private readonly string _givenFolder;
    private readonly string _folder;
    private readonly Dictionary<string, BundleFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<Uri, (BundleFile File, MapNode Part)> _addresses = [];
    private long _bytes;
    private int _nodes;

    /// <summary>Reads the first file.</summary>
    /// <param name="path">Its path, as the user gave it.</param>
    /// <param name="folders">Further folders that files may be in.</param>
    /// <exception cref="DiagnosticException">It can't be read.</exception>
    public BundleFiles(string path, IReadOnlyList<string> folders)
    {
        var full = FullPath(path);
        _givenFolder = Path.GetDirectoryName(path) ?? string.Empty;
        _folder = Path.GetDirectoryName(full) ?? full;
        _folders = new DocumentFolders([_folder, .. folders.Where(folder => folder.Length > 0)]);
        First = Add(full, DocumentFile.Read(path, DiagnosticCodes.DocumentUnreadable, DiagnosticCodes.DocumentMalformed, out var bytes), 1, bytes);
    }

    /// <summary>The first file.</summary>
    public BundleFile First { get; }

    /// <summary>The full paths of the other files, in the order in which they were read.</summary>
    public IReadOnlyList<string> Others => [.. _files.Keys.Where(path => path != First.Path)];

    /// <summary>Finds the part of a document that has an address, by what files and schemas say of themselves.</summary>
    public bool TryFind(Uri address, out (BundleFile File, MapNode Part) found) => _addresses.TryGetValue(address, out found);

    /// <summary>The path of what has an address: relative to a file whose own address it lies beside; null for another.</summary>
    public string? PathOf(Uri address)
    {
        foreach (var file in _files.Values)
        {
            var folder = file.Self is { } self && self.AbsoluteUri.StartsWith(self.GetLeftPart(UriPartial.Authority) + "/", StringComparison.Ordinal) ? new Uri(self, ".").AbsoluteUri : null;
            if (folder is not null && address.AbsoluteUri.StartsWith(folder, StringComparison.Ordinal))
            {
                return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file.Path)!, Uri.UnescapeDataString(address.AbsoluteUri[folder.Length..])));
            }
        }

        return null;
    }

    /// <summary>Reads a file, unless it has been.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="from">The file that refers to it.</param>
    /// <param name="problem">Why it is not read, as the end of a message.</param>
    /// <returns>The file, or null.</returns>
    /// <exception cref="DiagnosticException">It is not well-formed.</exception>
    public BundleFile? Read(string path, BundleFile from, out string problem)
    {
        problem = string.Empty;
        if (_files.TryGetValue(path, out var known))
        {
            return known;
        }

        problem = !_folders.Contain(path) ? $"is outside of the document's folder, from where nothing is read; move it there, or name its folder in the item's Roots or by --root"
            : Directory.Exists(path) ? "is a folder; refer to a file"
            : !File.Exists(path) ? "is not there; add the file or correct its name"
            : _files.Count >= DocumentLimits.Files ? $"would be one of more than {DocumentLimits.Files} files; bring some of them together"
            : from.Depth >= DocumentLimits.FileDepth ? $"is more than {DocumentLimits.FileDepth} files away; refer to it from a file nearer to the first"
            : string.Empty;
        if (problem.Length > 0)
        {
            return null;
        }

        try
        {
            return Add(path, DocumentFile.Read(NameOf(path), DiagnosticCodes.DocumentUnreadable, DiagnosticCodes.DocumentMalformed, out var bytes), from.Depth + 1, bytes);
        }
        catch (DiagnosticException exception) when (exception.Diagnostic.Code == DiagnosticCodes.DocumentUnreadable)
        {
            problem = $"can't be read ({exception.Diagnostic.Message.TrimEnd('.')}); check the file and its permissions";
            return null;
        }
    }

    /// <summary>A file's path as messages have it: relative where the document's is.</summary>
    public string NameOf(string path) => Path.Combine(_givenFolder, Path.GetRelativePath(_folder, path));

    private BundleFile Add(string path, Node root, int depth, long bytes)
    {
        _bytes += bytes;
        _nodes += NodeSize.From(root).Nodes;
        if (_files.Count > 0 && (_bytes > DocumentLimits.Bytes || _nodes > DocumentLimits.Nodes))
        {
            throw new DiagnosticException(new Diagnostic(
                DiagnosticCodes.DocumentMalformed, NameOf(path), root.Position,
                $"with this file the document has more than {(_bytes > DocumentLimits.Bytes ? $"{DocumentLimits.Bytes} bytes" : $"{DocumentLimits.Nodes} values")}; leave out what is not needed."));
        }

        var file = new BundleFile(path, root, depth);
        _files.Add(path, file);
        if (file.Self is { } self && root is MapNode map)
        {
            _addresses.TryAdd(self, (file, map));
        }

        foreach (var (schema, id) in file.Ids())
        {
            if ((BundleFile.Address(id) ?? Relative(file.Self, id)) is { } address)
            {
                _addresses.TryAdd(address, (file, schema));
            }
        }

        return file;
    }

    private static Uri? Relative(Uri? self, string id) => self is not null && Uri.TryCreate(self, id.Split('#')[0], out var address) ? address : null;

    private static string FullPath(string path)
    {
        try
        {
            return Path.GetFullPath(path);
        }
        catch (ArgumentException exception)
        {
            throw new DiagnosticException(new Diagnostic(DiagnosticCodes.DocumentUnreadable, path, null, $"the file can't be read: {exception.Message}"), exception);
        }
    }
}
