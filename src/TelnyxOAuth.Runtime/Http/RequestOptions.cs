using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>Options for some calls that differ from the client's: see <see cref="ApiResource{TSelf}.WithOptions"/>.</summary>
/// <remarks>A <c>null</c> keeps the client's option. The options are read once, when they are applied; later changes have no effect.</remarks>
public sealed class RequestOptions
{
    /// <summary>Gets headers to send in addition to, or instead of, the client's own. The credential is not among them: see <see cref="Token"/> and <see cref="TokenSource"/>.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets query parameters, unescaped, to send after the operation's own.</summary>
    public IDictionary<string, string> Query { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets or sets the key or token that is sent as a bearer token if the operation takes one (RFC 6750 section 2.1).</summary>
    public string? Token { get; set; }

    /// <summary>
    /// Gets or sets where the bearer token comes from, in place of <see cref="Token"/>: asked before every attempt, and for
    /// another token where the server refuses one (401). It stays the caller's: nothing disposes it.
    /// </summary>
    public TokenSource? TokenSource { get; set; }

    /// <summary>
    /// Gets or sets the value of the <c>Idempotency-Key</c> header, by which the server recognizes a repeated request. A call
    /// that has one is retried as if its method were idempotent.
    /// </summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>Gets or sets how often a failed attempt is retried, from 0 to 100.</summary>
    public int? MaxRetries { get; set; }

    /// <summary>Gets or sets how long one attempt may take, body included: more than zero, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</summary>
    public TimeSpan? AttemptTimeout { get; set; }

    /// <summary>Gets or sets how long the call may take with all its attempts: more than zero, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</summary>
    public TimeSpan? TotalTimeout { get; set; }

    /// <summary>
    /// Gets or sets whether the server may receive the request more than once; <c>null</c> to decide by the method: GET,
    /// HEAD, OPTIONS, PUT, DELETE and TRACE are idempotent (RFC 9110 section 9.2.2).
    /// </summary>
    public bool? IsIdempotent { get; set; }

    /// <summary>Gets or sets whether a response that lacks a member which the document requires is an <see cref="ApiContentException"/>.</summary>
    public bool? RequireDocumentedMembers { get; set; }

    /// <summary>Returns which options are set, without their values: headers and query parameters may be secret too.</summary>
    /// <returns>The names of the options that are set.</returns>
    public override string ToString()
    {
        var set = new List<string>();
        AddIf(Headers.Count > 0, nameof(Headers));
        AddIf(Query.Count > 0, nameof(Query));
        AddIf(Token is not null, nameof(Token));
        AddIf(TokenSource is not null, nameof(TokenSource));
        AddIf(IdempotencyKey is not null, nameof(IdempotencyKey));
        AddIf(MaxRetries is not null, nameof(MaxRetries));
        AddIf(AttemptTimeout is not null, nameof(AttemptTimeout));
        AddIf(TotalTimeout is not null, nameof(TotalTimeout));
        AddIf(IsIdempotent is not null, nameof(IsIdempotent));
        AddIf(RequireDocumentedMembers is not null, nameof(RequireDocumentedMembers));
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
