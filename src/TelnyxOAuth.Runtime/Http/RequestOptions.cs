using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>What differs for some calls from what the client does otherwise: see <see cref="ApiResource{TSelf}.WithOptions"/>.</summary>
/// <remarks>What is left <c>null</c> stays as the client has it. Read once, when they are applied; later changes have no effect.</remarks>
public sealed class RequestOptions
{
    /// <summary>Gets headers to send besides, or in place of, the client's own. The credential is not among them: see <see cref="Token"/>.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets query parameters to send behind the operation's own, unescaped.</summary>
    public IDictionary<string, string> Query { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets or sets the key or token that is sent as bearer token where the operation takes one (RFC 6750 section 2.1).</summary>
    public string? Token { get; set; }

    /// <summary>
    /// Gets or sets the value of the <c>Idempotency-Key</c> header, by which the server knows a repeated request. A call
    /// that has one is retried as if its method were idempotent.
    /// </summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>Gets or sets how often a failed attempt is followed by another, from 0 to 100.</summary>
    public int? MaxRetries { get; set; }

    /// <summary>Gets or sets how long one attempt may take, body included: more than zero, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</summary>
    public TimeSpan? AttemptTimeout { get; set; }

    /// <summary>Gets or sets how long the call may take with all its attempts: more than zero, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</summary>
    public TimeSpan? TotalTimeout { get; set; }

    /// <summary>
    /// Gets or sets whether the server may receive the request more than once; <c>null</c> to go by the method: GET,
    /// HEAD, OPTIONS, PUT, DELETE and TRACE are idempotent (RFC 9110 section 9.2.2).
    /// </summary>
    public bool? IsIdempotent { get; set; }

    /// <summary>Says which options are set, without their values: a header or a query may be as secret as the token.</summary>
    /// <returns>The names of the options that are set.</returns>
    public override string ToString()
    {
        var set = new List<string>();
        AddIf(Headers.Count > 0, nameof(Headers));
        AddIf(Query.Count > 0, nameof(Query));
        AddIf(Token is not null, nameof(Token));
        AddIf(IdempotencyKey is not null, nameof(IdempotencyKey));
        AddIf(MaxRetries is not null, nameof(MaxRetries));
        AddIf(AttemptTimeout is not null, nameof(AttemptTimeout));
        AddIf(TotalTimeout is not null, nameof(TotalTimeout));
        AddIf(IsIdempotent is not null, nameof(IsIdempotent));
        return set.Count == 0 ? "no options" : string.Join(", ", set);

        void AddIf(bool isSet, string name)
        {
            if (isSet)
            {
                set.Add(name);
            }
        }
    }
}
