using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Packages;

/// <summary>What is packed twice is the same, to the last byte.</summary>
[Collection(PackageCollection.Name)]
public sealed class RepeatedPackTests(PackageFeed feed)
{
    [Fact]
    public void A_package_that_is_packed_twice_is_the_same_file()
    {
        var packed = Directory.GetFiles(feed.Source).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(
            PackageIds.All.Select(id => $"{id}.{PackageFeed.Version}.nupkg").Concat(PackageIds.Frameworks.Keys.Select(id => $"{id}.{PackageFeed.Version}.snupkg")).Order(StringComparer.Ordinal),
            packed);
        Assert.All(packed, file => Assert.Equal(File.ReadAllBytes(Path.Combine(feed.Source, file)), File.ReadAllBytes(Path.Combine(feed.Repeated, file))));
    }

    [Fact]
    public void No_file_in_a_package_has_the_date_of_the_build() => Assert.All(Directory.GetFiles(feed.Source), file =>
    {
        using var package = ZipFile.OpenRead(file);

        Assert.All(package.Entries, entry => Assert.Equal(new DateTime(2026, 1, 1), entry.LastWriteTime.DateTime));
    });

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
