using System;
using System.Collections.Generic;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>What holds for a call: the client's settings with the options of the call laid over them.</summary>
internal sealed class CallOptions
{
    private const string IdempotencyKeyHeader = "Idempotency-Key";

    private CallOptions()
    {
    }

    internal int MaxRetries { get; private set; }

    internal TimeSpan AttemptTimeout { get; private set; }

    internal TimeSpan TotalTimeout { get; private set; }

    internal bool? IsIdempotent { get; private set; }

    internal BearerCredential? Token { get; private set; }

    internal IReadOnlyList<KeyValuePair<string, string>> Headers { get; private set; } = Array.Empty<KeyValuePair<string, string>>();

    /// <summary>Escaped parameters, joined with <c>&amp;</c>.</summary>
    internal string? Query { get; private set; }

    /// <exception cref="ArgumentException">A setting is out of its range; the message names all that are.</exception>
    internal static CallOptions From(ApiClientSettings settings)
    {
        var errors = new List<string>();
        CallLimits.Check(settings.MaxRetries, settings.AttemptTimeout, settings.TotalTimeout, errors);
        CallLimits.CheckResponseBytes(settings.MaxResponseBytes, errors);
        CallLimits.ThrowIfAny(errors, nameof(settings));
        return new CallOptions
        {
            MaxRetries = settings.MaxRetries,
            AttemptTimeout = settings.AttemptTimeout,
            TotalTimeout = settings.TotalTimeout,
        };
    }

    /// <exception cref="ArgumentException">An option can't be used; the message names all that can't.</exception>
    internal CallOptions With(RequestOptions options)
    {
        var errors = new List<string>();
        CallLimits.Check(options.MaxRetries, options.AttemptTimeout, options.TotalTimeout, errors);
        var headers = MergeHeaders(options, errors);
        var token = ReadToken(options.Token, errors);
        CallLimits.ThrowIfAny(errors, nameof(options));
        return new CallOptions
        {
            MaxRetries = options.MaxRetries ?? MaxRetries,
            AttemptTimeout = options.AttemptTimeout ?? AttemptTimeout,
            TotalTimeout = options.TotalTimeout ?? TotalTimeout,
            IsIdempotent = options.IsIdempotent ?? (options.IdempotencyKey is not null ? true : IsIdempotent),
            Token = token ?? Token,
            Headers = headers,
            Query = AppendQuery(options.Query),
        };
    }

    private static BearerCredential? ReadToken(string? token, List<string> errors)
    {
        if (token is null)
        {
            return null;
        }

        try
        {
            return new BearerCredential(token);
        }
        catch (ArgumentException exception)
        {
            errors.Add($"{nameof(RequestOptions.Token)} can't be used. {exception.Message}");
            return null;
        }
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
