using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TelnyxOAuth.Reference;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Reference;

public class ContentsPageTests
{
    [Fact]
    public void Types_are_grouped_by_what_they_are()
    {
        var contents = new ContentsPage(new Dictionary<string, string> { ["Page"] = "Paging" }).Write(
        [
            Type("TelnyxOAuth.Color", "Color", "TelnyxOAuth", implements: "TelnyxOAuth.Runtime.IOpenEnumValue"),
            Type("TelnyxOAuth.Color.Values", "Color.Values", "TelnyxOAuth"),
            Type("TelnyxOAuth.Pet", "Pet", "TelnyxOAuth", implements: "TelnyxOAuth.Runtime.IJsonModel"),
            Type("TelnyxOAuth.PetRequest", "PetRequest", "TelnyxOAuth", implements: "TelnyxOAuth.Runtime.IJsonModel"),
            Type("TelnyxOAuth.PetsResource", "PetsResource", "TelnyxOAuth"),
            Type("TelnyxOAuth.Runtime.Page`1", "Page<T>", "TelnyxOAuth.Runtime"),
            Type("TelnyxOAuth.Runtime.LostException", "LostException", "TelnyxOAuth.Runtime", inheritance: "System.Exception"),
        ]);

        Assert.Equal(
            [
                "TelnyxOAuth",
                "  Client and resources", "    PetsResource", "  Requests", "    PetRequest", "  Models", "    Pet", "  Open enums", "    Color", "      Color.Values",
                "TelnyxOAuth.Runtime",
                "  Errors", "    LostException", "  Paging", "    Page<T>",
            ],
            Outline(contents).Take(15));
    }

    [Fact]
    public void A_namespace_that_has_no_place_is_refused()
    {
        var refusal = Assert.Throws<ReferenceException>(() => new ContentsPage(new Dictionary<string, string>()).Write([Type("New.Thing", "Thing", "New")]));

        Assert.Contains("New", refusal.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Outline(string contents) => contents.Split('\n')
        .Where(line => line.Contains("name: ", StringComparison.Ordinal))
        .Select(line => new string(' ', line.IndexOf("name: ", StringComparison.Ordinal) - 2) + line.Split("name: ")[1]);

    private static ReferenceMember Type(string uid, string name, string @namespace, string? implements = null, string? inheritance = null) => ReferenceFile.Read(new StringReader(
        $"items:\n- uid: {uid}\n  name: {name}\n  namespace: {@namespace}\n  type: Class\n"
        + (implements is null ? "" : $"  implements:\n  - {implements}\n")
        + (inheritance is null ? "" : $"  inheritance:\n  - {inheritance}\n"))).Owner;
}
