using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>A request as a handler got it, kept beyond the life of its message.</summary>
internal sealed record SentRequest(HttpRequestMessage Message, DateTimeOffset At, string? Body, IReadOnlyDictionary<string, string> Headers)
{
    internal string? Header(string name) => Headers.GetValueOrDefault(name);

    internal static async Task<SentRequest> OfAsync(HttpRequestMessage message, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var headers = message.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        var body = message.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null;
        return new SentRequest(message, at, body, headers);
    }
}
