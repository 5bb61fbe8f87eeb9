using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using RichardSzalay.MockHttp;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>
/// Responds to attempts as a list of words says, the last one for all that follow: a status, or one of
/// <c>refused</c>, <c>unknown host</c>, <c>unreachable</c>, <c>reset</c>, <c>no headers</c>, <c>no body</c>,
/// <c>truncated</c>, <c>broken json</c>, <c>null</c>, <c>too long</c>.
/// </summary>
/// <remarks>
/// What comes as a response comes from MockHttp. What breaks before is thrown in front of it: MockHttp never ends a
/// request whose response throws.
/// </remarks>
internal sealed class FailingServer : DelegatingHandler
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan MaxStall = TimeSpan.FromHours(1);

    private readonly ManualTimeProvider _clock;
    private readonly IReadOnlyList<string> _responses;
    private readonly List<SentRequest> _requests = [];
    private readonly MockHttpMessageHandler _mock = new();

    internal FailingServer(ManualTimeProvider clock, params IReadOnlyList<string> responses)
    {
        _clock = clock;
        _responses = responses;
        _mock.When(ThingsApi.BaseAddress + "/things*").Respond(_ => Task.FromResult<HttpResponseMessage>(Respond(_responses[Math.Min(_requests.Count, _responses.Count) - 1])));
        InnerHandler = _mock;
    }

    /// <summary>What reached the server or was refused on the way to it.</summary>
    internal IReadOnlyList<SentRequest> Requests => _requests;

    /// <summary>The headers of failing responses, as <c>Name: value</c>, separated by semicolons.</summary>
    internal string Headers { get; init; } = "";

    /// <summary>Responses that were handed out, to see whether they are disposed of.</summary>
    internal List<WatchedResponse> Responses { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = _responses[Math.Min(_requests.Count, _responses.Count - 1)];
        _requests.Add(await SentRequest.OfAsync(request, _clock.GetUtcNow(), cancellationToken));
        switch (response)
        {
            case "refused":
                throw Unreached(SocketError.ConnectionRefused);
            case "unknown host":
                throw Unreached(SocketError.HostNotFound);
            case "unreachable":
                throw Unreached(SocketError.NetworkUnreachable);
            case "reset":
                throw new HttpRequestException("Sending failed.", new IOException("Reset.", new SocketException((int)SocketError.ConnectionReset)));
            case "no headers":
                await StallAsync(cancellationToken);
                throw new InvalidOperationException("The attempt went on after its time.");
            default:
                return await base.SendAsync(request, cancellationToken);
        }
    }

    private WatchedResponse Respond(string response) => response switch
    {
        "no body" => Respond(HttpStatusCode.OK, new BodyStream("{", StallAsync)),
        "truncated" => Respond(HttpStatusCode.OK, new BodyStream("{", static _ => throw new IOException("The body broke off."))),
        "broken json" => Respond(HttpStatusCode.OK, Bytes("""{"name":""")),
        "null" => Respond(HttpStatusCode.OK, Bytes("null")),
        "too long" => Respond(HttpStatusCode.OK, Bytes($$"""{"name":"{{new string('x', 20_000)}}"}""")),
        ['2', ..] => Respond(Status(response), Bytes("""{"name":"n"}""")),
        _ => WithHeaders(Respond(Status(response), Bytes("""{"error":"e"}"""))),
    };

    /// <summary>Lets time pass in which nothing comes, in small steps, until the attempt is cancelled.</summary>
    private Task StallAsync(CancellationToken cancellationToken)
    {
        for (var passed = TimeSpan.Zero; passed < MaxStall && !cancellationToken.IsCancellationRequested; passed += Step)
        {
            _clock.Advance(Step);
        }

        return cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.CompletedTask;
    }

    private WatchedResponse Respond(HttpStatusCode status, Stream body)
    {
        var response = new WatchedResponse(status) { Content = new StreamContent(body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        Responses.Add(response);
        return response;
    }

    private WatchedResponse WithHeaders(WatchedResponse response)
    {
        foreach (var header in Headers.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(header => header.Split(':', 2)))
        {
            response.Headers.TryAddWithoutValidation(header[0].Trim(), header[1].Trim());
        }

        return response;
    }

    private static HttpStatusCode Status(string response) => (HttpStatusCode)int.Parse(response, CultureInfo.InvariantCulture);

    private static HttpRequestException Unreached(SocketError error) => new("Connecting failed.", new SocketException((int)error));

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Gives a text, and then what a function does in place of an end.</summary>
    private sealed class BodyStream(string text, Func<CancellationToken, Task> end) : MemoryStream
    {
        private bool _isStarted;

        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_isStarted)
            {
                await end(cancellationToken);
                return 0;
            }

            _isStarted = true;
            return Encoding.ASCII.GetBytes(text, buffer.Span);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
