using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Sandbox;

/// <summary>
/// What a <see cref="SandboxServer"/> is started with. The values are checked and copied by
/// <see cref="SandboxServer.StartAsync"/>; a change made afterwards has no effect on a running server.
/// </summary>
public sealed class SandboxOptions
{
    /// <summary>
    /// The clock behind every timestamp and expiry. The default is <see cref="TimeProvider.System"/>.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// The bearer key that protected operations accept, in the token syntax of RFC 6750, section 2.1.
    /// The default, <see langword="null"/>, makes a random key for each server.
    /// </summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// The port to listen on at 127.0.0.1, from 0 to 65535. The default, 0, takes a free port.
    /// </summary>
    public int Port { get; set; }

    /// <summary>
    /// The absolute address of the page that asks the user for consent: https, or http at 127.0.0.1, [::1] or localhost. A
    /// successful authorization request is redirected there with a <c>consent_token</c> query parameter. The page reads
    /// what is asked for from <c>GET /oauth/consent/{consent_token}</c>, reports the decision to <c>POST /oauth/grants</c>,
    /// both with the API key, and sends the browser on to the address that it gets. The default, <see langword="null"/>,
    /// uses the sandbox's own page.
    /// </summary>
    public Uri? ConsentPage { get; set; }

    /// <summary>
    /// How long an authorization code can be redeemed (RFC 6749, section 4.1.2). It must be positive.
    /// The default is one minute.
    /// </summary>
    public TimeSpan AuthorizationCodeLifetime { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long the user may take to decide about a consent request. It must be positive. The default is ten minutes.
    /// </summary>
    public TimeSpan ConsentTokenLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How long an access token is active, in whole seconds from one second up, because it is announced as
    /// <c>expires_in</c> (RFC 6749, section 5.1). The default is one hour.
    /// </summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long a refresh token can be used, counted anew at each rotation (RFC 6749, section 6). It must be positive.
    /// The default is thirty days.
    /// </summary>
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// The scopes that clients may be given, each in the syntax of RFC 6749, section 3.3: at least one, without
    /// repetition. The defaults are <c>admin</c>, <c>messaging</c>, <c>numbers</c> and <c>voice</c>. An access token
    /// is accepted in place of the API key when it carries <c>admin</c>.
    /// </summary>
    public IReadOnlyList<string> SupportedScopes { get; set; } = ["admin", "messaging", "numbers", "voice"];

    /// <summary>
    /// How many items a page of a list holds when the request doesn't say, from 1 to <see cref="MaximumPageSize"/>.
    /// The default is 20.
    /// </summary>
    public int DefaultPageSize { get; set; } = 20;

    /// <summary>
    /// How many items a request may ask for in one page; at least 1. The default is 100.
    /// </summary>
    public int MaximumPageSize { get; set; } = 100;

    /// <summary>
    /// How many authorization requests may wait for the user's decision at a time; at least 1. One more is answered with
    /// the error <c>temporarily_unavailable</c> (RFC 6749, section 4.1.2.1). The default is 10,000.
    /// </summary>
    public int MaximumPendingAuthorizations { get; set; } = 10_000;

    /// <summary>
    /// How many clients there may be at a time, whether created or registered; at least 1. One more is refused with 503
    /// and <c>temporarily_unavailable</c>. The default is 10,000.
    /// </summary>
    public int MaximumClients { get; set; } = 10_000;

    /// <summary>
    /// The hosts that documents about clients are fetched from beside 127.0.0.1, [::1] and localhost, without ports. A
    /// <c>client_id</c> that is an https address, or an http one at those three, is the address of such a document
    /// (draft-ietf-oauth-client-id-metadata-document). The default is none: whoever can send a request chooses the address.
    /// </summary>
    public IReadOnlyList<string> ClientMetadataHosts { get; set; } = [];

    /// <summary>Names the type and the port; the API key is left out.</summary>
    /// <returns>A text for logs and debuggers.</returns>
    public override string ToString() => FormattableString.Invariant($"{nameof(SandboxOptions)} (port {Port})");
}
