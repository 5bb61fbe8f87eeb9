using System;
using System.IO;
using System.Linq;
using TelnyxOAuth.Reference;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Reference;

public class UndescribedTests
{
    private const string Metadata = """
        ### YamlMime:ManagedReference
        items:
        - uid: N.Kind
          name: Kind
          type: Struct
          namespace: N
          children:
          - N.Kind.#ctor
          - N.Kind.Mistake
          - N.Kind.Said
          - N.Kind.ToString
          - N.Kind.op_Equality(N.Kind,N.Kind)
          summary: What a thing is.
          implements:
          - TelnyxOAuth.Runtime.IOpenEnumValue
        - uid: N.Kind.#ctor
          type: Constructor
        - uid: N.Kind.ToString
          type: Method
          overridden: System.ValueType.ToString
        - uid: N.Kind.op_Equality(N.Kind,N.Kind)
          type: Operator
        - uid: N.Kind.Said
          type: Property
          summary: What was said.
        - uid: N.Kind.Mistake
          type: Property

        """;

    [Fact]
    public void A_member_without_a_description_is_a_mistake_unless_it_says_nothing_new()
    {
        var file = ReferenceFile.Read(new StringReader(Metadata));

        file.Remove(Undescribed.NotWorthShowing(file));

        Assert.Equal(["N.Kind", "N.Kind.Said", "N.Kind.Mistake"], file.Members.Select(member => member.Uid));
        Assert.Equal(["N.Kind.Mistake"], Undescribed.Mistakes(file));
    }

    [Fact]
    public void What_is_left_out_is_gone_from_the_file()
    {
        var file = ReferenceFile.Read(new StringReader(Metadata));
        file.Remove(Undescribed.NotWorthShowing(file));
        using var text = new StringWriter();
        file.Write(text);

        Assert.StartsWith("### YamlMime:ManagedReference", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ToString", text.ToString(), StringComparison.Ordinal);
        Assert.Equal(["N.Kind", "N.Kind.Said", "N.Kind.Mistake"], ReferenceFile.Read(new StringReader(text.ToString())).Members.Select(member => member.Uid));
    }

    [Fact]
    public void An_operator_of_anything_but_an_open_enum_has_to_be_described()
    {
        var file = ReferenceFile.Read(new StringReader(Metadata.Replace("IOpenEnumValue", "IJsonModel", StringComparison.Ordinal)));

        file.Remove(Undescribed.NotWorthShowing(file));

        Assert.Contains("N.Kind.op_Equality(N.Kind,N.Kind)", Undescribed.Mistakes(file));
    }
}
