using TelnyxOAuth.OpenApi.NSwag;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.NSwag;

/// <summary>Finding the reason in what NSwag says.</summary>
public class NSwagMessageTests
{
    [Theory]
    [InlineData("NSwag command line tool for .NET\nVisit http://NSwag.org\n\nSystem.InvalidOperationException: No such thing.\n   at A.B()\n", "No such thing.")]
    [InlineData("Unhandled exception. System.IO.IOException: Disk is full.\n   at A.B()\n", "Disk is full.")]
    [InlineData("You must install or update .NET to run this application.\n", "You must install or update .NET to run this application.")]
    [InlineData("Executing file 'a'\n", "it gave no reason.")]
    [InlineData("", "it gave no reason.")]
    public void The_reason_is_the_first_line_that_is_neither_chatter_nor_a_frame(string output, string reason) =>
        Assert.Equal(reason, NSwagMessage.Find(output));
}
