using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Runtime.Tests.Streams;

/// <summary>Makes streams of things, and tells what comes of them.</summary>
internal static class Streaming
{
    internal const string Events = "text/event-stream";

    internal static StubHandler Handler(params IEnumerable<(string Type, ScriptedBody Body)> responses)
    {
        var queue = new Queue<(string Type, ScriptedBody Body)>(responses);
        return new StubHandler((_, _) =>
        {
            if (queue.Count == 0)
            {
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent));
            }

            var (type, body) = queue.Dequeue();
            var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            return Task.FromResult(response);
        });
    }

    internal static ScriptedBody Body(params string[] pieces) => new(pieces);

    internal static EventStream<Thing> EventsOf(ApiClient client, CancellationToken cancellationToken = default) =>
        client.CreateRequest(ThingsApi.Operation()).SendForEventsAsync(ThingCodec.Instance, cancellationToken);

    internal static EventStream<string> TextsOf(ApiClient client) => client.CreateRequest(ThingsApi.Operation()).SendForTextEventsAsync(default);

    internal static IAsyncEnumerable<Thing> ItemsOf(ApiClient client, StreamFraming framing) =>
        client.CreateRequest(ThingsApi.Operation()).SendForItemsAsync(ThingCodec.Instance, framing, default);

    /// <summary>The items with bars between them; an exception stands where it came.</summary>
    internal static async Task<string> TellAsync<T>(IAsyncEnumerable<T> stream, Func<T, string?> tell)
    {
        var told = new List<string?>();
        try
        {
            await foreach (var item in stream)
            {
                told.Add(tell(item));
            }
        }
        catch (Exception exception) when (exception is ApiException or OperationCanceledException)
        {
            told.Add(exception.GetType().Name);
        }

        return string.Join("|", told);
    }

    /// <summary>Reads a stream to its end.</summary>
    internal static async Task TellAllAsync<T>(IAsyncEnumerable<T> stream)
    {
        await foreach (var item in stream)
        {
            _ = item;
        }
    }

    internal static Task<string> TellAsync(IAsyncEnumerable<Thing> stream) => TellAsync(stream, thing => thing.Name).WithinAsync(Limits.Step, "Reading the stream");

    internal static async Task<string> TellEventsAsync(string body)
    {
        using var handler = Handler((Events, Body(body)));
        using var client = ThingsApi.Client(handler);
        return await TellAsync(TextsOf(client).AsEvents(), found => $"{found.Type}:{found.Data}:{found.Id}".Replace("\n", "\\n", StringComparison.Ordinal));
    }
}
