using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// The secrets that an attempt sent: its credential, and whatever goes by a secret's name in its query, its headers and its
/// body. They are looked for only when something that a server said is about to be shown.
/// </summary>
internal sealed class CallSecrets
{
    private const int MinLength = 3;
    private const int MinHeaderLength = 8;
    private const int MaxCount = 100;
    private const int MaxBodyLength = 1024 * 1024;

    private static readonly HashSet<string> PublicHeaders = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Baggage", "Cache-Control", "Connection", "Correlation-Context",
        "Date", "Expect", "From", "Host", "If-Match", "If-Modified-Since", "If-None-Match", "If-Range", "If-Unmodified-Since", "Origin",
        "Pragma", "Prefer", "Range", "Referer", "Request-Id", "TraceParent", "TraceState", "Transfer-Encoding", "User-Agent", "X-Attempt",
        "X-Correlation-Id", "X-Request-Id",
    };

    private readonly List<SentSecret> _secrets = new List<SentSecret>();

    private CallSecrets()
    {
    }

    /// <param name="operation">The operation that was called.</param>
    /// <param name="message">What was sent.</param>
    /// <param name="address">The operation's own address, to which the credential may have added.</param>
    internal static CallSecrets From(ApiOperation operation, HttpRequestMessage message, Uri address)
    {
        var secrets = new CallSecrets();
        foreach (var header in message.Headers)
        {
            foreach (var value in header.Value)
            {
                secrets.AddHeader(header.Key, value);
            }
        }

        secrets.AddQuery(message.RequestUri!, address);
        secrets.AddPath(operation.Path, address);
        secrets.AddBody(message.Content, name: null);
        return secrets;
    }

    /// <summary>Removes these secrets, and whatever else looks like one.</summary>
    internal string Redact(string text) => SecretText.Redact(RedactSent(text));

    /// <summary>Removes these secrets from a body that is still to be read; the same one if it holds none.</summary>
    internal ResponseBody RedactSent(ResponseBody body)
    {
        var text = body.ReadText();
        var redacted = RedactSent(text);
        if (ReferenceEquals(redacted, text))
        {
            return body;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(redacted.Length));
        return new ResponseBody(buffer, Encoding.UTF8.GetBytes(redacted, 0, redacted.Length, buffer, 0), body.IsTruncated, Encoding.UTF8);
    }

    private string RedactSent(string text)
    {
        if (_secrets.Count == 0)
        {
            return text;
        }

        var found = new List<(int Start, int End)>();
        var unescaped = UnescapedText.From(text);
        foreach (var secret in _secrets)
        {
            secret.Find(text, unescaped, found);
        }

        return found.Count == 0 ? text : Replace(text, found);
    }

    /// <summary>Replaces the places, of which some may overlap, each by the mark.</summary>
    private static string Replace(string text, List<(int Start, int End)> places)
    {
        places.Sort();
        var redacted = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var (start, end) in places)
        {
            if (start >= copied)
            {
                redacted.Append(text, copied, start - copied).Append(SecretText.Redacted);
            }

            copied = Math.Max(copied, end);
        }

        return redacted.Append(text, copied, text.Length - copied).ToString();
    }

    private void Add(string? value, int minLength = MinLength)
    {
        if (value is not null && value.Length >= minLength && _secrets.Count < MaxCount && !_secrets.Exists(secret => secret.Value == value))
        {
            _secrets.Add(new SentSecret(value));
        }
    }

    private void AddHeader(string name, string value)
    {
        if (name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || name.Equals("Proxy-Authorization", StringComparison.OrdinalIgnoreCase))
        {
            AddAuthorization(value);
        }
        else if (name.Equals("Cookie", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var cookie in value.Split(';'))
            {
                Add(cookie.Substring(cookie.IndexOf('=') + 1).Trim());
            }
        }
        else if (SecretNames.Contains(name))
        {
            Add(value);
        }
        else if (!PublicHeaders.Contains(name))
        {
            // Nothing says that it is a secret, nor that it is none: a short one could be any word.
            Add(value, MinHeaderLength);
        }
    }

    private void AddAuthorization(string value)
    {
        var space = value.IndexOf(' ');
        var parameter = value.Substring(space + 1).Trim();
        Add(parameter);
        if (space < 0 || !value.Substring(0, space).Equals("Basic", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        try
        {
            var pair = Encoding.UTF8.GetString(Convert.FromBase64String(parameter));
            var password = pair.Substring(pair.IndexOf(':') + 1);
            Add(password);

            // A client's secret is form-encoded before (RFC 6749 section 2.3.1).
            Add(Unescape(password));
        }
        catch (FormatException)
        {
            // Not RFC 7617's, so there is no password in it.
        }
    }

    private void AddQuery(Uri sent, Uri address)
    {
        var own = new HashSet<string>(SplitQuery(address), StringComparer.Ordinal);
        foreach (var pair in SplitQuery(sent))
        {
            var (name, value) = SplitPair(pair);
            if (SecretNames.Contains(name) || !own.Contains(pair))
            {
                Add(value);
            }
        }
    }

    /// <summary>What stands in the path for a parameter with a secret's name.</summary>
    private void AddPath(string template, Uri address)
    {
        var names = template.Split('/');
        var values = address.AbsolutePath.Split('/');
        for (var i = 1; i <= names.Length && i <= values.Length; i++)
        {
            var name = names[names.Length - i];
            if (name.Length > 2 && name[0] == '{' && name[name.Length - 1] == '}' && SecretNames.Contains(name))
            {
                Add(Uri.UnescapeDataString(values[values.Length - i]));
            }
        }
    }

    private void AddBody(HttpContent? content, string? name)
    {
        switch (content)
        {
            case MultipartContent parts:
                foreach (var part in parts)
                {
                    AddBody(part, part.Headers.ContentDisposition?.Name?.Trim('"') ?? "");
                }

                break;
            case ModelContent model when model.Length <= MaxBodyLength:
                AddBody(model, name, model.Headers.ContentType?.MediaType ?? "");
                break;
        }
    }

    private void AddBody(ModelContent content, string? name, string mediaType)
    {
        if (mediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var pair in content.ReadText().Split('&').Select(SplitPair).Where(static pair => SecretNames.Contains(pair.Name)))
            {
                Add(pair.Value);
            }
        }
        else if (mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase))
        {
            AddJson(content.ReadText(), name is not null && SecretNames.Contains(name));
        }
        else if (name is not null && SecretNames.Contains(name))
        {
            Add(content.ReadText());
        }
    }

    /// <summary>The values that have a secret's name, or stand in a list or an object that has one.</summary>
    private void AddJson(string json, bool isSecret)
    {
        using var reader = JsonReaders.Create(new StringReader(json));
        var secretDepth = isSecret ? 0 : int.MaxValue;
        try
        {
            while (reader.Read())
            {
                var isName = reader.TokenType == JsonToken.PropertyName;
                if (secretDepth != int.MaxValue && (reader.Depth < secretDepth || (isName && reader.Depth == secretDepth)))
                {
                    secretDepth = int.MaxValue;
                }

                if (isName)
                {
                    if (secretDepth == int.MaxValue && SecretNames.Contains((string)reader.Value!))
                    {
                        secretDepth = reader.Depth;
                    }
                }
                else if (secretDepth != int.MaxValue && reader.Value is { } value and not bool)
                {
                    Add(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
                }
            }
        }
        catch (JsonException)
        {
            // A body that the caller wrote as text; what was found is found.
        }
    }

    private static string[] SplitQuery(Uri address) => address.Query.TrimStart('?').Split('&');

    private static (string Name, string Value) SplitPair(string pair)
    {
        var end = pair.IndexOf('=');
        return end < 0 ? (Unescape(pair), "") : (Unescape(pair.Substring(0, end)), Unescape(pair.Substring(end + 1)));
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
