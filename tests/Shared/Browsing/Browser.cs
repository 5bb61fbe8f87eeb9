using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace TelnyxOAuth.Testing;

/// <summary>A browser that keeps an application's cookies, on this machine by http too as browsers do, and follows no redirect by itself.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Dictionary<(int Port, string Name), string> _cookies = [];

    /// <summary>The cookies that it has.</summary>
    internal IEnumerable<KeyValuePair<(int Port, string Name), string>> Cookies => _cookies;

    /// <summary>What set cookies, with their attributes.</summary>
    internal List<string> SetCookies { get; } = [];

    internal Task<BrowserPage> GetAsync(Uri address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Sends a form, as it is encoded.</summary>
    internal Task<BrowserPage> PostAsync(Uri address, string form)
    {
        var content = new StringContent(form);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = content });
    }

    /// <summary>Has the cookies that it had once.</summary>
    internal void Restore(IEnumerable<KeyValuePair<(int Port, string Name), string>> cookies)
    {
        foreach (var cookie in cookies)
        {
            _cookies[cookie.Key] = cookie.Value;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<BrowserPage> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            var address = request.RequestUri!;
            var cookies = _cookies.Where(cookie => cookie.Key.Port == address.Port).Select(cookie => $"{cookie.Key.Name}={cookie.Value}").ToList();
            if (cookies.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", cookies));
            }

            using var response = await _http.SendAsync(request);
            foreach (var set in response.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
            {
                Keep(address.Port, set);
            }

            var text = await response.Content.ReadAsStringAsync();
            return new BrowserPage(response.StatusCode, response.Headers.Location is { } location ? new Uri(address, location) : null, text, ReadForm(text));
        }
    }

    private void Keep(int port, string set)
    {
        SetCookies.Add(set);
        var pair = set.Split(';')[0].Split('=', 2);
        if (pair[1].Length == 0)
        {
            _cookies.Remove((port, pair[0]));
        }
        else
        {
            _cookies[(port, pair[0])] = pair[1];
        }
    }

    /// <summary>The hidden fields of a page, as its form would be sent.</summary>
    private static string ReadForm(string text) => string.Join('&', FieldPattern().Matches(text)
        .Select(field => $"{Uri.EscapeDataString(field.Groups[1].Value)}={Uri.EscapeDataString(WebUtility.HtmlDecode(field.Groups[2].Value))}"));

    [GeneratedRegex("""<input type="hidden" name="([^"]*)" value="([^"]*)">""")]
    private static partial Regex FieldPattern();
}

/// <summary>What a browser got.</summary>
internal sealed record BrowserPage(HttpStatusCode Status, Uri? Location, string Text, string Form);
