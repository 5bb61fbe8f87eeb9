using Xunit;

namespace TelnyxOAuth.Browser.Tests.Support;

/// <summary>The tests that share one browser.</summary>
[CollectionDefinition(Name)]
public sealed class SharedBrowser : ICollectionFixture<BrowserFixture>
{
    /// <summary>What the classes of tests call it.</summary>
    public const string Name = "Browser";
}
