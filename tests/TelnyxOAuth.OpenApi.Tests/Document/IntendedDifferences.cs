using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Tests.Document;

/// <summary>A decision to depart from upstream, and every place where it shows.</summary>
internal sealed record IntendedDifference(string Reason, IReadOnlyList<string> Lines);

/// <summary>
/// The whole of what our document says differently on purpose. Names of operations, tags and schemas are ours
/// throughout and are not compared; nor is the older spelling of a path, which ours states as x-alternate-path.
/// </summary>
internal static class IntendedDifferences
{
    private const string NoUuid = "format: ours (none), upstream uuid";
    private const string Timestamp = "format: ours unix-time, upstream (none)";
    private const string Required = "required: ours true, upstream (none)";
    private const string Nullable = "nullable: ours true, upstream (none)";

    public static IReadOnlyList<IntendedDifference> All { get; } =
    [
        new(
            "An identifier in a path is an opaque string: a client has no id but its client_id, which need not be a UUID.",
            OnBothSpellings(
                $"GET /oauth_clients/{{id}} path parameter id $: {NoUuid}",
                $"PUT /oauth_clients/{{id}} path parameter id $: {NoUuid}",
                $"DELETE /oauth_clients/{{id}} path parameter id $: {NoUuid}",
                $"GET /oauth_grants/{{id}} path parameter id $: {NoUuid}",
                $"DELETE /oauth_grants/{{id}} path parameter id $: {NoUuid}")),
        new(
            "A grant's id is what its path takes, so it is read as the same opaque string.",
            OnBothSpellings(
                $"GET /oauth_grants 200 application/json $.data[].id: {NoUuid}",
                $"GET /oauth_grants/{{id}} 200 application/json $.data.id: {NoUuid}",
                $"DELETE /oauth_grants/{{id}} 200 application/json $.data.id: {NoUuid}")),
        new(
            "Seconds since 1970 are a time, and outgrow 32 bits in 2038.",
            [
                $"POST /oauth/introspect 200 application/json $.exp: {Timestamp}",
                $"POST /oauth/introspect 200 application/json $.iat: {Timestamp}",
                $"POST /oauth/register 201 application/json $.client_id_issued_at: {Timestamp}",
            ]),
        new(
            "An audience is a text or a list of them (RFC 7662 section 2.2), which is a union.",
            [
                "POST /oauth/introspect 200 application/json $.aud: type: ours object, upstream string",
                "POST /oauth/introspect 200 application/json $.aud.Text: only in ours",
                "POST /oauth/introspect 200 application/json $.aud.Texts: only in ours",
            ]),
        new(
            "A key is of no use without its material (RFC 7518 sections 6.2.1 and 6.3.1).",
            [
                "GET /oauth/jwks 200 application/json $.keys[].crv: only in ours",
                "GET /oauth/jwks 200 application/json $.keys[].e: only in ours",
                "GET /oauth/jwks 200 application/json $.keys[].n: only in ours",
                "GET /oauth/jwks 200 application/json $.keys[].x: only in ours",
                "GET /oauth/jwks 200 application/json $.keys[].y: only in ours",
            ]),
        new(
            "An update has to be able to clear an address that the client itself shows as null.",
            OnBothSpellings(
                $"PUT /oauth_clients/{{id}} body application/json $.logo_uri: {Nullable}",
                $"PUT /oauth_clients/{{id}} body application/json $.policy_uri: {Nullable}",
                $"PUT /oauth_clients/{{id}} body application/json $.tos_uri: {Nullable}")),
        new(
            "A response without the data that it is the envelope of is none that a program could go on with.",
            [
                $"GET /oauth/consent/{{consent_token}} 200 application/json $.data: {Required}",
                .. OnBothSpellings(
                    $"GET /oauth_clients 200 application/json $.data: {Required}",
                    $"POST /oauth_clients 201 application/json $.data: {Required}",
                    $"GET /oauth_clients/{{id}} 200 application/json $.data: {Required}",
                    $"PUT /oauth_clients/{{id}} 200 application/json $.data: {Required}",
                    $"GET /oauth_grants 200 application/json $.data: {Required}",
                    $"GET /oauth_grants/{{id}} 200 application/json $.data: {Required}",
                    $"DELETE /oauth_grants/{{id}} 200 application/json $.data: {Required}"),
            ]),
        new(
            "Security schemes that no OAuth operation uses are left out.",
            [
                "security scheme BearerAuth: only in upstream",
                "security scheme branded-calling_bearerAuth: only in upstream",
                "security scheme number-reputation_bearerAuth: only in upstream",
                "security scheme outbound-voice-profiles_bearerAuth: only in upstream",
                "security scheme pronunciation-dicts_bearerAuth: only in upstream",
                "security scheme stored-payment-transactions_bearerAuth: only in upstream",
                "security scheme transcriptions-search_bearerAuth: only in upstream",
            ]),
    ];

    private static IReadOnlyList<string> OnBothSpellings(params string[] lines) =>
        [.. lines, .. lines.Select(line => line.Replace(" /oauth_", " /oauth/", StringComparison.Ordinal))];
}
