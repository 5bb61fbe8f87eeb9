using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>Keeps one of two spellings of a path, with the other one as <c>x-alternate-path</c>.</summary>
internal static class AlternatePaths
{
    /// <summary>The member of a path item that names its other spelling.</summary>
    public const string Key = DocumentExtensions.AlternatePath;

    /// <summary>Changes a document in place.</summary>
    /// <param name="file">The file it was read from.</param>
    /// <param name="root">The document.</param>
    /// <param name="spellings">The paths to keep, each with its other spelling.</param>
    /// <returns>The other spellings that the document does not have.</returns>
    /// <exception cref="DiagnosticException">The two spellings describe different operations, or the path to keep is gone.</exception>
    public static IReadOnlyList<string> Fold(string file, MapNode root, IReadOnlyDictionary<string, string> spellings)
    {
        var missing = new List<string>();
        var paths = root.Map("paths")!;
        foreach (var (path, alternate) in spellings)
        {
            if (paths.Map(path) is not { } kept)
            {
                throw Error(file, paths.Position, $"the path '{path}' is gone, and so '{alternate}' is no other spelling of it; correct 'alternate-paths' in the overlay.");
            }

            if (!Fold(file, root, kept, path, alternate))
            {
                missing.Add(alternate);
            }

            kept.Set(Key, ScalarNode.From(alternate, kept.Position));
        }

        return missing;
    }

    private static bool Fold(string file, MapNode root, MapNode kept, string path, string alternate)
    {
        var paths = root.Map("paths")!;
        if (paths.Map(alternate) is not { } other)
        {
            return false;
        }

        var methods = kept.Entries.Where(entry => OpenApiShape.IsMethod(entry.Key)).ToList();
        var shared = methods.Where(method => other.Contains(method.Key)).ToList();
        if (shared.Count == 0)
        {
            return false;
        }

        foreach (var method in methods)
        {
            var position = other.TryGetEntry(method.Key, out var entry) ? entry.KeyPosition : other.Position;
            var difference = entry is null ? method.Key : FactEquality.FirstDifference(root, WithoutNames(root, method.Value), WithoutNames(root, entry.Value), DocumentPart.Operation);
            if (difference is not null)
            {
                throw Error(
                    file, position,
                    $"'{method.Key} {alternate}' is no longer another spelling of '{method.Key} {path}': they differ in '{difference}'; give it a place of its own in the overlay, or wait for upstream to settle it.");
            }

            other.Remove(method.Key);
        }

        if (!other.Entries.Any(entry => OpenApiShape.IsMethod(entry.Key)))
        {
            paths.Remove(alternate);
        }

        return true;
    }

    private static MapNode WithoutNames(MapNode root, Node operation)
    {
        var copy = (MapNode)operation.DeepClone();
        if (root["security"] is { } security)
        {
            // One spelling may repeat the security of the whole document.
            copy.SetIfAbsent("security", security);
        }

        copy.Remove("operationId");
        copy.Remove("tags");
        return copy;
    }

    private static DiagnosticException Error(string file, Position position, string message) =>
        new(new Diagnostic(DiagnosticCodes.AlternateDiffers, file, position, message));
}
