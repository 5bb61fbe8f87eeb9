using System;
using System.Linq;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests;

/// <summary>An operation has no attribute where its method's name tells all of it.</summary>
public sealed class UnmarkedOperationTests
{
    private const string Mark = "[ClientMetadata.ApiOperation(\"List\", \"Test.List\")]";

    // Items that may be unreadable: what is generated names the operation for people.
    private static readonly string Raw = RawText.File(
        RawText.Resource("TestResource", RawText.Operation("List", "Response", [("int?", "page", "page")])),
        RawText.Model("Response", RawText.Property("System.Collections.Generic.IReadOnlyList<System.DateTimeOffset?>?", "Items", "items")));

    [Fact]
    public void It_gets_what_the_same_operation_gets_with_one()
    {
        Assert.Contains(Mark, Raw, StringComparison.Ordinal);
        var marked = GeneratorRun.FromRaw(Raw);
        var unmarked = GeneratorRun.FromRaw(Raw.Replace(Mark, string.Empty, StringComparison.Ordinal));

        unmarked.AssertQuiet();
        Assert.Equal(marked.Sources, unmarked.Sources);
        Assert.Contains("\"Test.List\"", unmarked.Sources.Single(source => source.Key.Contains("PagedLists", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ListAsync", "List")]
    [InlineData("public virtual System", "public System")]
    [InlineData("public virtual System", "protected virtual System")]
    public void Other_methods_are_none(string from, string to)
    {
        var run = GeneratorRun.FromRaw(Raw.Replace(Mark, string.Empty, StringComparison.Ordinal).Replace(from, to, StringComparison.Ordinal));

        Assert.DoesNotContain(run.Sources, source => source.Key.Contains("PagedLists", StringComparison.Ordinal));
    }
}
