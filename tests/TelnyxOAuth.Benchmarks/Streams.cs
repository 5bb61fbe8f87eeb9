using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Benchmarks;

/// <summary>A stream of events that carry models, and what reading the same bytes costs anyone.</summary>
internal sealed class Streams : IDisposable
{
    private const int EventsOfCall = 1000;

    private static readonly ApiOperation Operation = new("Clients.Watch", "GET", "/clients", accept: "text/event-stream");

    private readonly byte[] _event;
    private readonly byte[] _events;
    private readonly HttpClient _http;
    private readonly ApiClient _client;

    internal Streams()
    {
        _event = Encoding.UTF8.GetBytes("data: " + Encoding.UTF8.GetString(SampleBodies.One).ReplaceLineEndings(" ") + "\n\n");
        _events = new byte[_event.Length * EventsOfCall];
        for (var i = 0; i < EventsOfCall; i++)
        {
            _event.CopyTo(_events, i * _event.Length);
        }

        _http = new HttpClient(new StreamHandler(() => new RepeatedBytes(_events, repetitions: 1)));
        _client = CreateClient(_http);
    }

    /// <summary>Reads all events as models, as generated code does.</summary>
    internal Task<int> ReadAsync() => ReadAsync(_client);

    /// <summary>Parses the same bytes as events with nothing made of them but texts.</summary>
    internal async Task<int> ParseAsync()
    {
        var count = 0;
        await foreach (var found in SseParser.Create(new RepeatedBytes(_events, repetitions: 1)).EnumerateAsync())
        {
            count += found.Data.Length > 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>The same, with each token of each text read and nothing done with it.</summary>
    internal async Task<int> ScanAsync()
    {
        var tokens = 0;
        await foreach (var found in SseParser.Create(new RepeatedBytes(_events, repetitions: 1)).EnumerateAsync())
        {
            using var reader = new JsonTextReader(new StringReader(found.Data)) { DateParseHandling = DateParseHandling.None };
            while (reader.Read())
            {
                tokens++;
            }
        }

        return tokens;
    }

    /// <summary>Reads a million events of one stream.</summary>
    /// <param name="look">Called after each hundred thousand.</param>
    internal async Task ReadMillionAsync(Action<int> look)
    {
        using var http = new HttpClient(new StreamHandler(() => new RepeatedBytes(_events, repetitions: 1000)));
        using var client = CreateClient(http);
        var count = 0;
        await foreach (var found in client.CreateRequest(Operation).SendForEventsAsync(JsonCodecs.Model<OAuthClientResponse>(), CancellationToken.None))
        {
            if (found.Data is not null && ++count % 100_000 == 0)
            {
                look(count);
            }
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
    }

    private static ApiClient CreateClient(HttpClient http) => new(new TelnyxOAuthClientOptions { BaseAddress = new Uri("https://api.example"), ApiKey = "benchmark", HttpClient = http });

    private static async Task<int> ReadAsync(ApiClient client)
    {
        var count = 0;
        await foreach (var found in client.CreateRequest(Operation).SendForEventsAsync(JsonCodecs.Model<OAuthClientResponse>(), CancellationToken.None))
        {
            count += found.Data is null ? 0 : 1;
        }

        return count;
    }

    private sealed class StreamHandler(Func<Stream> open) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StreamContent(open()) { Headers = { ContentType = new MediaTypeHeaderValue("text/event-stream") } },
            });
    }

    /// <summary>The same bytes again and again.</summary>
    private sealed class RepeatedBytes(byte[] bytes, int repetitions) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var at = (int)(_position % bytes.Length);
            var length = _position >= (long)bytes.Length * repetitions ? 0 : Math.Min(count, bytes.Length - at);
            Array.Copy(bytes, at, buffer, offset, length);
            _position += length;
            return length;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var at = (int)(_position % bytes.Length);
            var length = _position >= (long)bytes.Length * repetitions ? 0 : Math.Min(buffer.Length, bytes.Length - at);
            bytes.AsMemory(at, length).CopyTo(buffer);
            _position += length;
            return new ValueTask<int>(length);
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }
    }
}
