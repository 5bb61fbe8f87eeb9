using System;
using System.Net;
using TelnyxOAuth.Runtime;

namespace ConsentApp;

/// <summary>What went wrong, in words for a person who can't know how the pages work.</summary>
/// <param name="Status">The status code of the page.</param>
/// <param name="Title">What happened.</param>
/// <param name="Advice">What to do now.</param>
internal sealed record Trouble(int Status, string Title, string Advice)
{
    private static readonly Trouble Gone = new(
        404, "This request is no longer open", "It was decided already, has expired, or its address is not complete. Go back to the application and start again.");

    /// <summary>The trouble that an exception tells of.</summary>
    public static Trouble From(Exception? exception) => exception switch
    {
        ApiResponseException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => new(
            502, "This page may not speak to Telnyx", "Nothing that you can do mends this. Tell whoever runs this page that its key was refused."),
        ApiResponseException { StatusCode: HttpStatusCode.TooManyRequests } => new(
            503, "Too many people ask at once", "Wait a minute, and load this page again."),
        ApiResponseException { StatusCode: < HttpStatusCode.InternalServerError } => Gone,
        ApiConnectionException { MayHaveReachedServer: true } => new(
            503, "Telnyx has not answered", "What you asked for may have been done all the same. Look at what you have allowed before you try again."),
        ApiConnectionException => new(
            503, "Telnyx can't be reached", "Nothing was changed. Try again in a moment."),
        ApiException => new(
            502, "Telnyx has not answered as it should", "Try again in a moment."),
        _ => FromStatus(500),
    };

    /// <summary>The trouble of a page that has a status code and nothing to show.</summary>
    public static Trouble FromStatus(int status) => status switch
    {
        400 => new(400, "This form is no longer good", "It was sent from another site, or this page was open for too long. Nothing was changed. Go back, load the page again, and decide there."),
        404 => new(404, "There is no such page", "Its address may not be complete."),
        _ => new(status is >= 400 and <= 599 ? status : 500, "Something went wrong", "Try again in a moment."),
    };
}
