using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Repository.Tests.Files;

/// <summary>The files that git keeps.</summary>
internal static class TrackedFiles
{
    private static readonly (IReadOnlyList<string> Paths, string? Problem) Listing = List();

    /// <summary>The paths, with slashes, seen from the repository's folder.</summary>
    public static IReadOnlyList<string> Paths => Listing.Paths;

    /// <summary>Why they are unknown, or <c>null</c>.</summary>
    public static string? Problem => Listing.Problem;

    /// <summary>Those that hold text, with it.</summary>
    public static IEnumerable<(string Path, string Text)> Texts => Paths
        .Select(path => (Path: path, Bytes: File.ReadAllBytes(Repository.PathOf(path))))
        .Where(file => Array.IndexOf(file.Bytes, (byte)0) < 0)
        .Select(file => (file.Path, Encoding.UTF8.GetString(file.Bytes)));

    private static (IReadOnlyList<string> Paths, string? Problem) List()
    {
        try
        {
            var git = ChildProgram.RunAsync(
                new ProcessStartInfo("git", ["-C", Repository.Root, "ls-files", "-z"]), ChildProgram.RunLimit).GetAwaiter().GetResult();

            // A file may be deleted and not yet committed as such.
            return git.ExitCode == 0
                ? (git.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => File.Exists(Repository.PathOf(path))).ToList(), null)
                : ([], $"git can't list the files: {git.Errors.Trim()}");
        }
        catch (Win32Exception exception)
        {
            return ([], $"git can't be run: {exception.Message}");
        }
    }
}
