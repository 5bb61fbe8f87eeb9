using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Diagnostics;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>What is said of what is deprecated.</summary>
public class DeprecationTextTests
{
    [Theory]
    [InlineData("The name. Deprecated, use `title`. More.", "Deprecated, use title.")]
    [InlineData("**Deprecated.** Use `/v2/pets` instead.\n\nLists pets.", "Deprecated. Use /v2/pets instead.")]
    [InlineData("# Deprecated\nPlease use names.", "Deprecated. Please use names.")]
    [InlineData("The name.\nThis field is obsolete since\nversion 2, e.g. for cats.", "This field is obsolete since version 2, e.g. for cats.")]
    [InlineData("The name. Send the title instead.", "Send the title instead.")]
    [InlineData("Returns a list instead of an object.", null)]
    [InlineData("Deprecated. The name.", null)]
    [InlineData("```\nis deprecated: use b\n```\n| a | is deprecated |", null)]
    [InlineData("The name.", null)]
    [InlineData("", null)]
    public void The_sentence_that_speaks_of_it_is_found(string description, string? expected) => Assert.Equal(expected, DeprecationText.Find(description));

    [Theory]
    [InlineData("x-deprecated-message: Take b., x-deprecated: Take c.", "'Take b.'")]
    [InlineData("x-deprecation-message: Take b.", "'Take b.'")]
    [InlineData("x-deprecatedMessage: Take b.", "'Take b.'")]
    [InlineData("x-deprecated: Take b.", "'Take b.'")]
    [InlineData("x-deprecated: true, x-deprecated-message: ' ', x-deprecatedMessage: {a: b}", "'Deprecated, use c.'")]
    [InlineData("x-dotnet-deprecation: Run this.", "'Deprecated, use c.'")]
    public void An_extension_says_it_before_the_description_does(string extensions, string expected)
    {
        var said = $"deprecated: true, description: 'A. Deprecated, use c.', {extensions}";
        var root = Annotated.Operation(
            $"{said}, parameters: [{{name: a, in: query, schema: {{type: string}}, {said}}}]",
            $"schemas: {{Thing: {{type: object, {said}, properties: {{a: {{type: string, {said}}}}}}}}}");

        Assert.Equal(expected, root.At("/paths/~1a/get/x-dotnet-deprecation"));
        Assert.Equal(expected, root.At("/paths/~1a/get/parameters/0/x-dotnet-deprecation"));
        Assert.Equal(expected, root.At("/components/schemas/Thing/x-dotnet-deprecation"));
        Assert.Equal(expected, root.At("/components/schemas/Thing/properties/a/x-dotnet-deprecation"));
        Assert.Null(root.At("/paths/~1a/get/x-deprecatedMessage"));
    }

    [Theory]
    [InlineData("description: Deprecated; use b.")]
    [InlineData("description: Deprecated; use b., deprecated: false")]
    [InlineData("description: The name., deprecated: true")]
    public void Nothing_is_said_of_what_is_not_deprecated_or_has_no_such_words(string said) =>
        Assert.Null(Annotated.Operation(said).At("/paths/~1a/get/x-dotnet-deprecation"));

    [Theory]
    [InlineData("word")]
    [InlineData("word ")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("a\uD83D\uDE00")]
    public void It_is_one_line_of_bounded_length(string filling)
    {
        var text = DeprecationText.Find($"Deprecated\u2028\u0007{string.Concat(Enumerable.Repeat(filling, 1000))}")!;

        Assert.InRange(text.Length, 290, DeprecationText.MaxLength);
        Assert.EndsWith("\u2026", text, StringComparison.Ordinal);
        Assert.False(char.IsHighSurrogate(text[^2]));
        Assert.True(PlainText.IsOneLine(text));
    }
}
