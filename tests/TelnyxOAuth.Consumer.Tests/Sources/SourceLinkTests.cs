using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Text.Json.Nodes;
using TelnyxOAuth.Consumer.Tests.Packages;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Sources;

/// <summary>What a package that was made in a clone with a remote tells of its source, and that the place of the clone changes nothing.</summary>
[Collection(PackageCollection.Name)]
public sealed class SourceLinkTests(ClonedPackages packages) : IClassFixture<ClonedPackages>
{
    // What a portable PDB calls the map of sources, and the text of a source (Portable PDB, custom debug information).
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [CloneFact]
    public void The_symbols_lead_a_debugger_to_each_source_file_of_the_commit()
    {
        using var symbols = packages.Open(".snupkg");
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols.ReadBytes($"lib/{ClonedPackages.Framework}/{PackageIds.Runtime}.pdb")));
        var reader = provider.GetMetadataReader();
        var map = JsonNode.Parse(reader.GetBlobBytes(Information(reader, EntityHandle.ModuleDefinition, SourceLink)!.Value.Value))!["documents"]!.AsObject();

        var (pattern, address) = Assert.Single(map);
        Assert.Equal($"https://raw.githubusercontent.com/example/telnyx-oauth/{packages.Commit}/*", address!.GetValue<string>());
        var prefix = pattern.TrimEnd('*');
        var documents = reader.Documents.Select(handle => (Name: reader.GetString(reader.GetDocument(handle).Name), IsEmbedded: Information(reader, handle, EmbeddedSource) is not null)).ToList();

        // What the build writes itself is in no commit, and so in the symbols.
        Assert.InRange(documents.Count, 50, 1000);
        Assert.All(documents, document => Assert.True(
            document.Name.StartsWith(prefix, StringComparison.Ordinal) && (document.IsEmbedded || File.Exists(Checkout.PathOf(document.Name[prefix.Length..]))), document.Name));
        Assert.Contains(documents, document => !document.IsEmbedded && document.Name == $"{prefix}src/TelnyxOAuth.Runtime/Clients/ApiClient.cs");
    }

    [CloneFact]
    public void The_package_names_the_repository_that_the_build_was_told_and_the_commit()
    {
        using var package = packages.Open(".nupkg");

        Assert.Equal("git", package.Attribute("repository", "type"));
        Assert.Equal(ClonedPackages.Remote, package.Attribute("repository", "url"));
        Assert.Equal(packages.Commit, package.Attribute("repository", "commit"));
        Assert.Equal(ClonedPackages.Remote, package["projectUrl"]);
    }

    [CloneFact]
    public void Another_clone_gives_the_same_packages_to_the_last_byte()
    {
        Assert.Equal(2, packages.Packed[0].Length);
        Assert.Equal(packages.Packed[0].Select(Path.GetFileName), packages.Packed[1].Select(Path.GetFileName));
        Assert.All(packages.Packed[0].Zip(packages.Packed[1]), pair => Assert.Equal(File.ReadAllBytes(pair.First), File.ReadAllBytes(pair.Second)));
    }

    private static CustomDebugInformation? Information(MetadataReader reader, EntityHandle parent, Guid kind) => reader.GetCustomDebugInformation(parent)
        .Select(handle => (CustomDebugInformation?)reader.GetCustomDebugInformation(handle))
        .SingleOrDefault(information => reader.GetGuid(information!.Value.Kind) == kind);
}
