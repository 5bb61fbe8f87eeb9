using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.Consumer.Tests.Sources;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Packages;

/// <summary>What is packed twice is the same, to the last byte.</summary>
[Collection(PackageCollection.Name)]
public sealed class RepeatedPackTests(PackageFeed feed)
{
    /// <summary>The date in it is the commit's; where there is no git, it is the build's, and differs.</summary>
    [CloneFact]
    public void A_package_that_is_packed_twice_is_the_same_file()
    {
        var packed = Directory.GetFiles(feed.Source).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(
            PackageIds.All.Select(id => $"{id}.{PackageFeed.Version}.nupkg").Concat(PackageIds.Frameworks.Keys.Select(id => $"{id}.{PackageFeed.Version}.snupkg")).Order(StringComparer.Ordinal),
            packed);
        Assert.All(packed, file => Assert.Equal(File.ReadAllBytes(Path.Combine(feed.Source, file)), File.ReadAllBytes(Path.Combine(feed.Repeated, file))));
    }

    [CloneFact]
    public async Task A_file_in_a_package_has_the_date_of_the_commit()
    {
        var git = await ChildProgram.RunAsync(new ProcessStartInfo("git", ["-C", Checkout.Root, "log", "-1", "--format=%ct"]), ChildProgram.RunLimit);
        var committed = DateTime.UnixEpoch.AddSeconds(long.Parse(git.Output, CultureInfo.InvariantCulture));

        Assert.All(Directory.GetFiles(feed.Source), file =>
        {
            using var package = ZipFile.OpenRead(file);

            // A ZIP counts time in steps of two seconds.
            Assert.All(package.Entries, entry => Assert.InRange((committed - entry.LastWriteTime.DateTime).TotalSeconds, 0, 1));
        });
    }

    [Fact]
    public void Nothing_was_warned_of() => Assert.Contains("0 Warning(s)", feed.Output, StringComparison.Ordinal);

    /// <summary>What the SDK leaves behind once it has found that what compiles against one framework runs with the others.</summary>
    [Theory]
    [MemberData(nameof(PackageIds.Libraries), MemberType = typeof(PackageIds))]
    public void The_frameworks_of_a_library_were_compared(string id)
    {
        var folder = Checkout.PathOf(PackageIds.FolderOf(id));
        var validated = Path.Combine(folder, "obj", Checkout.Configuration, "Microsoft.NET.ApiCompat.ValidatePackage.semaphore");

        Assert.True(File.Exists(validated), validated);
        Assert.All(PackageIds.Frameworks[id], framework => Assert.True(
            File.GetLastWriteTimeUtc(Path.Combine(folder, "bin", Checkout.Configuration, framework, $"{id}.dll")) <= File.GetLastWriteTimeUtc(validated), framework));
    }
}
