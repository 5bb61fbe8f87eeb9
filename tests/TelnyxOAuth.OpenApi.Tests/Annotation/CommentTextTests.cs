using TelnyxOAuth.OpenApi.Annotation;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>The lines that a text of a document has in a comment.</summary>
public class CommentTextTests
{
    [Theory]
    [InlineData("One line.", "One line.")]
    [InlineData("Broken\nto be\n  short.", "Broken to be short.")]
    [InlineData("One.\n\n\nAnother,\nbroken.\n", "One.\nAnother, broken.")]
    [InlineData("These:\n- a,\n  broken\n* b\n+ c\n1. d\n2) e", "These:\n- a, broken\n* b\n+ c\n1. d\n2) e")]
    [InlineData("**Bold** words\n-5 and 12.5\nare no items.", "**Bold** words -5 and 12.5 are no items.")]
    [InlineData("# Title\nText\n| a | b |\n| - | - |\nMore\n> said", "# Title\nText\n| a | b |\n| - | - |\nMore\n> said")]
    [InlineData("See:\n```\n{\n  \"a\": 1\n}\n```\nand\nso on", "See:\n```\n{\n  \"a\": 1\n}\n```\nand so on")]
    [InlineData("```\nnever\nclosed", "```\nnever\nclosed")]
    [InlineData("\n \n", "")]
    public void A_paragraph_is_one_line_and_so_is_an_item(string text, string expected) => Assert.Equal(expected, CommentText.Paragraphs(text));
}
