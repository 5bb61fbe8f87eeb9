using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Sandbox.Http;
using TelnyxOAuth.Sandbox.Protocol;

namespace TelnyxOAuth.Sandbox.Documents;

/// <summary>
/// Fetches documents about clients, from wherever a request says. So each fetch is bounded in size and time, follows no
/// redirect, carries nothing, and what it found is never repeated to who asked.
/// </summary>
internal sealed class ClientDocumentSource : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MaximumLifetime = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _timeProvider;
    private readonly ServerAddresses _addresses;
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        MaxResponseHeadersLength = 16,
        ConnectCallback = ConnectAsync,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public ClientDocumentSource(SandboxSettings settings, ServerAddresses addresses)
    {
        _timeProvider = settings.TimeProvider;
        _addresses = addresses;
    }

    /// <exception cref="OAuthErrorException">There is no such document, or it is too long, too slow or no JSON.</exception>
    public async Task<ClientDocument> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        if (address.Port == _addresses.Origin.Port && ClientDocumentAddress.IsLoopback(address))
        {
            throw OAuthErrorException.InvalidClient("This server holds no client metadata documents itself");
        }

        using var limit = new CancellationTokenSource(Limit, _timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.StatusCode != HttpStatusCode.OK || !IsJson(response.Content.Headers.ContentType?.MediaType))
            {
                throw OAuthErrorException.InvalidClient("The client metadata document must be answered with 200 and as JSON, without a redirect");
            }

            return new ClientDocument(await ReadAsync(response.Content, either.Token), LifetimeOf(response.Headers.CacheControl));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw OAuthErrorException.InvalidClient(FormattableString.Invariant($"The client metadata document took longer than {Limit.TotalSeconds} seconds"));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw OAuthErrorException.InvalidClient("The client metadata document could not be fetched");
        }
    }

    public void Dispose() => _http.Dispose();

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var bytes = new byte[RequestBody.MaximumLength + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return length <= RequestBody.MaximumLength
            ? bytes[..length]
            : throw OAuthErrorException.InvalidClient($"The client metadata document must not exceed {RequestBody.MaximumLength} bytes");
    }

    private static bool IsJson(string? mediaType) =>
        mediaType is not null
        && (mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (mediaType.StartsWith("application/", StringComparison.OrdinalIgnoreCase) && mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase)));

    private static TimeSpan LifetimeOf(CacheControlHeaderValue? cacheControl) => cacheControl switch
    {
        { NoStore: true } or { NoCache: true } => TimeSpan.Zero,
        { MaxAge: { } age } when age < MaximumLifetime => age,
        _ => MaximumLifetime,
    };

    // A name of this machine stays on this machine, whatever it resolves to.
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (ClientDocumentAddress.IsLoopback(context.InitialRequestMessage.RequestUri!))
        {
            addresses = Array.FindAll(addresses, IPAddress.IsLoopback);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
