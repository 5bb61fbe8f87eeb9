using System;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads metadata, by the same pipeline as calls: bounded, timed and repeated where that may help.</summary>
internal sealed class MetadataReader
{
    private const int MaxRedirects = 3;

    private readonly ApiClient _api;
    private readonly AuthorizationDiscoveryOptions _options;

    internal MetadataReader(ApiClient api, AuthorizationDiscoveryOptions options)
    {
        _api = api;
        _options = options;
    }

    /// <summary>Reads what is at an address.</summary>
    /// <exception cref="DiscoveryException">The address sends its reader to another origin, or on and on.</exception>
    /// <exception cref="ApiException">No answer came, or the server has failed.</exception>
    internal async Task<MetadataAnswer<T>> ReadAsync<T>(Uri address, JsonCodec<T> codec, CancellationToken cancellationToken)
        where T : class
    {
        var next = address;
        for (var redirects = 0; ; redirects++)
        {
            var capture = new ResponseCapture(isUnread: false);
            RedirectResponse response;
            try
            {
                var request = new ApiRequest(EndpointAddress.ToOperation("Discovery.Read", "GET", next));
                response = await _api.WithCapture(capture).SendForRedirectAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (ApiResponseException refusal) when ((int)refusal.StatusCode is >= 400 and < 500 and not 429)
            {
                return new MetadataAnswer<T> { Problem = $"{address} answered {(int)refusal.StatusCode}", Refusal = refusal };
            }

            if ((int)response.StatusCode < 300)
            {
                return Parse(address, response.Content, codec, GetLifetime(capture.Response?.Headers.GetText("Cache-Control")));
            }

            if (response.Location is not { } location || !ApiAddress.IsSameOrigin(location, address))
            {
                throw new DiscoveryException(
                    DiscoveryFailure.RedirectedElsewhere,
                    $"{address} sends its reader to {(response.Location is { IsAbsoluteUri: true } other ? ApiAddress.GetOrigin(other) : "nowhere")}, where metadata of {ApiAddress.GetOrigin(address)} was expected.");
            }

            if (redirects == MaxRedirects)
            {
                throw new DiscoveryException(DiscoveryFailure.RedirectedElsewhere, $"{address} sends its reader on more than {MaxRedirects} times, where metadata was expected.");
            }

            next = location;
        }
    }

    private static MetadataAnswer<T> Parse<T>(Uri address, string? content, JsonCodec<T> codec, TimeSpan lifetime)
        where T : class
    {
        try
        {
            return JsonText.Read((content ?? "").TrimStart('\uFEFF'), codec) is { } metadata
                ? new MetadataAnswer<T> { Metadata = metadata, Lifetime = lifetime }
                : new MetadataAnswer<T> { Problem = $"what is at {address} can't be read: it is empty", IsMalformed = true };
        }
        catch (JsonException exception)
        {
            return new MetadataAnswer<T> { Problem = $"what is at {address} can't be read: {JsonError.Describe(exception)}", IsMalformed = true };
        }
    }

    /// <summary>For how long an answer may be kept (RFC 9111 section 5.2.2): as it says, within bounds.</summary>
    private TimeSpan GetLifetime(string? cacheControl)
    {
        if (!CacheControlHeaderValue.TryParse(cacheControl, out var control) || control is null)
        {
            return _options.DefaultLifetime;
        }

        if (control.NoStore || control.NoCache)
        {
            return TimeSpan.Zero;
        }

        var lifetime = control.MaxAge ?? _options.DefaultLifetime;
        return lifetime < _options.MaxLifetime ? lifetime : _options.MaxLifetime;
    }
}
