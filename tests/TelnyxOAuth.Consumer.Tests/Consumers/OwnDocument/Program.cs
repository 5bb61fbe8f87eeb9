using System;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime;
using Tickets;

using var listener = new HttpListener();
listener.Prefixes.Add(args[0]);
listener.Start();
var serving = ServeAsync(requests: 4);

using var tickets = new TicketsClient(new TicketsClientOptions { BaseAddress = new Uri(args[0]), Credential = new BearerCredential("TOKEN") });
await foreach (var ticket in tickets.Tickets.ListAllAsync())
{
    Console.WriteLine($"{ticket.Id} {ticket.State} {ticket.State?.IsKnown}");
}

Console.WriteLine((await tickets.Tickets.GetAsync("1")).State == TicketState.Open);

// readme: failures of a call
try
{
    await tickets.Tickets.GetAsync("none");
}
catch (NotFoundException<Problem> exception)   // a failure that the document describes
{
    Console.WriteLine($"{(int)exception.StatusCode}: {exception.Error.Title}");
}
catch (ApiResponseException exception)         // any other answer of the server
{
    Console.WriteLine($"{(int)exception.StatusCode} (request {exception.RequestId})");
}
catch (ApiConnectionException)                 // no answer; ApiTimeoutException is one of these
{
    Console.WriteLine("The server can't be reached.");
}
// end

await serving;

// Answers as many requests, each to itself, and prints what was asked.
async Task ServeAsync(int requests)
{
    for (var i = 0; i < requests; i++)
    {
        var context = await listener.GetContextAsync();
        var (status, body) = context.Request.RawUrl switch
        {
            "/tickets" => (200, """{"data": [{"id": "1", "state": "open"}], "next_cursor": "2"}"""),
            "/tickets?cursor=2" => (200, """{"data": [{"id": "2", "state": "escalated"}], "next_cursor": null}"""),
            "/tickets/1" => (200, """{"id": "1", "state": "open"}"""),
            _ => (404, """{"title": "There is no such ticket."}"""),
        };
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: true);
        Console.WriteLine($"{context.Request.HttpMethod} {context.Request.RawUrl} [{context.Request.Headers["Authorization"]}]");
    }
}
