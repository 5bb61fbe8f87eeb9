using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Support;

/// <summary>
/// Shows in review what a change of the generator or the templates does to the code they write. To accept a change, run
/// the tests once with <c>UPDATE_SNAPSHOTS=1</c> in the environment and look at the difference.
/// </summary>
internal static class Snapshot
{
    /// <summary>Asserts that texts, by name, are those which a folder has.</summary>
    public static void AssertApproved(string folder, IEnumerable<KeyValuePair<string, string>> texts)
    {
        var actual = texts.ToDictionary(text => text.Key + ".txt", text => WithoutVersions(text.Value));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Update(folder, actual);
        }

        var approved = Directory.GetFiles(folder, "*.txt").ToDictionary(path => Path.GetFileName(path), path => File.ReadAllText(path).Replace("\r\n", "\n"));
        Assert.Equal(approved.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(approved, snapshot => Assert.Equal(snapshot.Value, actual[snapshot.Key]));
    }

    private static void Update(string folder, Dictionary<string, string> texts)
    {
        Directory.CreateDirectory(folder);
        foreach (var path in Directory.GetFiles(folder, "*.txt"))
        {
            File.Delete(path);
        }

        foreach (var (name, text) in texts)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }

    private static string WithoutVersions(string text) => Regex.Replace(
        Regex.Replace(text, "GeneratedCode\\(\"(TelnyxOAuth\\.Generators|NSwag)\", \"[0-9.]+\"\\)", "GeneratedCode(\"$1\", \"version\")"),
        "by NSwag [0-9.]+ with",
        "by NSwag version with");
}
