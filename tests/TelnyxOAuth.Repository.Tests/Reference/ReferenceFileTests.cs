using System;
using System.Collections.Generic;
using System.IO;
using TelnyxOAuth.Reference;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Reference;

public class ReferenceFileTests
{
    [Theory]
    [InlineData("public class PetsResource : PetsResourceBase", "public class PetsResource")]
    [InlineData("public class PetsResource : PetsResourceBase, IDisposable", "public class PetsResource : IDisposable")]
    public void A_base_class_without_a_page_is_left_out(string signature, string shown)
    {
        var file = ReferenceFile.Read(new StringReader($$"""
            items:
            - uid: TelnyxOAuth.PetsResource
              inheritance:
              - System.Object
              - TelnyxOAuth.Runtime.ApiResource{TelnyxOAuth.PetsResource}
              - TelnyxOAuth.PetsResourceBase
              syntax:
                content: '{{signature}}'

            """));

        file.RemoveHiddenBases(new HashSet<string> { "TelnyxOAuth.PetsResource", "TelnyxOAuth.Runtime.ApiResource" });

        Assert.Equal(["System.Object", "TelnyxOAuth.Runtime.ApiResource{TelnyxOAuth.PetsResource}"], file.Owner.BaseTypes);
        using var text = new StringWriter();
        file.Write(text);
        Assert.Contains($"content: '{shown}'", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Types_within_types_are_left_out_of_their_namespace()
    {
        var file = ReferenceFile.Read(new StringReader("items:\n- uid: N\n  type: Namespace\n  children:\n  - N.Color\n  - N.Color.Values\n"));

        file.RemoveNestedTypes(new HashSet<string> { "N.Color.Values" });

        using var text = new StringWriter();
        file.Write(text);
        Assert.Contains("N.Color", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Values", text.ToString(), StringComparison.Ordinal);
    }
}
