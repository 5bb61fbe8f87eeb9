using System;
using System.Collections.Generic;
using System.Text;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>What holds for a call: the client's options with those of the call laid over them.</summary>
internal sealed class CallOptions
{
    private const string IdempotencyKeyHeader = "Idempotency-Key";

    internal CallOptions(ApiClientOptions client) => Client = client;

    /// <summary>The client's options with the limits of the call.</summary>
    internal ApiClientOptions Client { get; }

    internal bool? IsIdempotent { get; private set; }

    /// <summary>What takes the place of the client's own bearer token.</summary>
    internal ApiCredential? Token { get; private set; }

    internal IReadOnlyList<KeyValuePair<string, string>> Headers { get; private set; } = Array.Empty<KeyValuePair<string, string>>();

    /// <summary>Escaped parameters, joined with <c>&amp;</c>.</summary>
    internal string? Query { get; private set; }

    /// <exception cref="ArgumentException">An option can't be used; the message names all that can't.</exception>
    internal CallOptions With(RequestOptions options)
    {
        var errors = new List<string>();
        CallLimits.Check(options.MaxRetries, options.AttemptTimeout, options.TotalTimeout, errors);
        var headers = MergeHeaders(options, errors);
        var token = ReadToken(options, errors);
        CallLimits.ThrowIfAny(errors, nameof(options));
        return new CallOptions(Client.With(options))
        {
            IsIdempotent = options.IsIdempotent ?? (options.IdempotencyKey is not null ? true : IsIdempotent),
            Token = token ?? Token,
            Headers = headers,
            Query = AppendQuery(options.Query),
        };
    }

    private static ApiCredential? ReadToken(RequestOptions options, List<string> errors)
    {
        if (options.TokenSource is not { } source)
        {
            return ApiCredential.TryCreate(nameof(options.Token), options.Token, static key => new BearerCredential(key), errors);
        }

        if (options.Token is not null)
        {
            errors.Add($"There is both a {nameof(options.Token)} and a {nameof(options.TokenSource)}: set one of them.");
        }

        return new BearerTokenCredential(source);
    }

    private List<KeyValuePair<string, string>> MergeHeaders(RequestOptions options, List<string> errors)
    {
        var headers = new List<KeyValuePair<string, string>>(Headers);
        foreach (var header in options.Headers)
        {
            Set(header.Key, header.Value);
        }

        if (options.IdempotencyKey is { } key)
        {
            Set(IdempotencyKeyHeader, key);
        }

        return headers;

        void Set(string name, string value)
        {
            if (HeaderText.FindError(name, value) is { } error)
            {
                errors.Add(error);
                return;
            }

            headers.RemoveAll(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase));
            headers.Add(new KeyValuePair<string, string>(name, value));
        }
    }

    private string? AppendQuery(IDictionary<string, string> parameters)
    {
        if (parameters.Count == 0)
        {
            return Query;
        }

        var query = new StringBuilder(Query);
        foreach (var parameter in parameters)
        {
            query.Append(query.Length == 0 ? "" : "&")
                .Append(Uri.EscapeDataString(parameter.Key))
                .Append('=')
                .Append(Uri.EscapeDataString(parameter.Value ?? ""));
        }

        return query.ToString();
    }
}
