using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Packages;

/// <summary>The tests that share the packages, which are made once.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "xunit calls it a collection.")]
public sealed class PackageCollection : ICollectionFixture<PackageFeed>
{
    public const string Name = "Packages";
}
