using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace TelnyxOAuth.Build.Tests.Package;

/// <summary>The tests that share the packages, which are made once.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "xunit calls it a collection.")]
public sealed class BuildPackageCollection : ICollectionFixture<BuildPackageFeed>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Package";
}
