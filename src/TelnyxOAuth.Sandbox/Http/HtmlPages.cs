using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>Lays out pages. The texts given are plain; whatever markup they hold is shown, not obeyed.</summary>
internal static class HtmlPages
{
    public static IResult Error(int status, string title, string message) =>
        Page(status, title, $"<p>{Encode(message)}</p>");

    /// <param name="status">The status code.</param>
    /// <param name="title">The heading, as plain text.</param>
    /// <param name="body">What follows the heading, as HTML that is already encoded.</param>
    public static IResult Page(int status, string title, string body) => new HtmlPage(status, $"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{Encode(title)}</title></head>
        <body>
        <h1>{Encode(title)}</h1>
        {body}
        </body>
        </html>
        """);

    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
