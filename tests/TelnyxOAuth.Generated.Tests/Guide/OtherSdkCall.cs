using System.Collections.Generic;

namespace TelnyxOAuth.Generated.Tests.Guide;

/// <summary>
/// How an operation is called in Telnyx's Python and Go SDKs, and how many lines its code takes in Telnyx's own guides to their OAuth calls
/// (the skills telnyx-oauth-python and telnyx-oauth-go): from the call to the line that prints what it returned, without imports.
/// </summary>
internal sealed record OtherSdkCall(string Python, int PythonLines, string Go, int GoLines)
{
    private const string OwnCredentials = "Introspection and tokens: the client's own credentials";

    /// <summary>Why the C# takes more lines than the Python, where it does.</summary>
    internal string? WhyLonger { get; init; }

    /// <summary>The heading, on the page, of what the C# needs beyond a bare port, where it needs more.</summary>
    internal string? NeedsMore { get; init; }

    /// <summary>The calls, by the identifiers of the operations in the OpenAPI document.</summary>
    internal static IReadOnlyDictionary<string, OtherSdkCall> Table { get; } = new Dictionary<string, OtherSdkCall>
    {
        ["WellKnown_GetAuthorizationServerMetadata"] = new(
            "client.well_known.retrieve_authorization_server_metadata()", 2, "client.WellKnown.GetAuthorizationServerMetadata(ctx)", 5),
        ["WellKnown_GetProtectedResourceMetadata"] = new(
            "client.well_known.retrieve_protected_resource_metadata()", 2, "client.WellKnown.GetProtectedResourceMetadata(ctx)", 5),
        ["OAuth_Authorize"] = new(
            "client.oauth.retrieve_authorize(client_id, redirect_uri, response_type)", 5, "client.OAuth.GetAuthorize(ctx, OAuthGetAuthorizeParams)", 8)
        {
            NeedsMore = "Authorization: a browser, a state and PKCE",
        },
        ["OAuth_GetConsent"] = new("client.oauth.retrieve(consent_token)", 4, "client.OAuth.Get(ctx, consentToken)", 5),
        ["OAuth_CreateGrant"] = new("client.oauth.grants(allowed, consent_token)", 5, "client.OAuth.Grants(ctx, OAuthGrantsParams)", 8),
        ["OAuth_Introspect"] = new("client.oauth.introspect(token)", 4, "client.OAuth.Introspect(ctx, OAuthIntrospectParams)", 7)
        {
            NeedsMore = OwnCredentials,
        },
        ["OAuth_GetJwks"] = new("client.oauth.retrieve_jwks()", 2, "client.OAuth.GetJwks(ctx)", 5),
        ["OAuth_Register"] = new("client.oauth.register()", 2, "client.OAuth.Register(ctx, OAuthRegisterParams)", 5)
        {
            NeedsMore = "Registration: where to return to",
        },
        ["OAuth_Token"] = new("client.oauth.token(grant_type)", 4, "client.OAuth.Token(ctx, OAuthTokenParams)", 7)
        {
            NeedsMore = OwnCredentials,
        },
        ["OAuthClients_List"] = new("client.oauth_clients.list()", 3, "client.OAuthClients.List(ctx, OAuthClientListParams)", 5),
        ["OAuthClients_Create"] = new(
            "client.oauth_clients.create(allowed_grant_types, allowed_scopes, client_type, name)", 7, "client.OAuthClients.New(ctx, OAuthClientNewParams)", 10)
        {
            WhyLonger = "the brace that opens an initializer stands in a line of its own in C#",
            NeedsMore = "Client credentials: a confidential client",
        },
        ["OAuthClients_Get"] = new("client.oauth_clients.retrieve(id)", 4, "client.OAuthClients.Get(ctx, id)", 5),
        ["OAuthClients_Update"] = new("client.oauth_clients.update(id)", 4, "client.OAuthClients.Update(ctx, id, OAuthClientUpdateParams)", 9)
        {
            NeedsMore = "Updates: absent is not null",
        },
        ["OAuthClients_Delete"] = new("client.oauth_clients.delete(id)", 3, "client.OAuthClients.Delete(ctx, id)", 4),
        ["OAuthGrants_List"] = new("client.oauth_grants.list()", 3, "client.OAuthGrants.List(ctx, OAuthGrantListParams)", 5),
        ["OAuthGrants_Get"] = new("client.oauth_grants.retrieve(id)", 4, "client.OAuthGrants.Get(ctx, id)", 5),
        ["OAuthGrants_Revoke"] = new("client.oauth_grants.delete(id)", 4, "client.OAuthGrants.Delete(ctx, id)", 5),
    };

    /// <summary>What the guides show beside the operations, by the names of the regions of code here.</summary>
    internal static IReadOnlyDictionary<string, OtherSdkCall> Topics { get; } = new Dictionary<string, OtherSdkCall>
    {
        ["set-up"] = new("Telnyx(api_key)", 3, "telnyx.NewClient(option.WithAPIKey(key))", 3),
        ["errors"] = new("except telnyx.APIStatusError", 11, "errors.As(err, &apiErr)", 17)
        {
            WhyLonger = "each branch has two lines of braces",
        },
        ["paging"] = new("for item in client.oauth_clients.list()", 2, "client.OAuthClients.ListAutoPaging(ctx, OAuthClientListParams)", 4)
        {
            WhyLonger = "the body of the loop has two lines of braces",
        },
    };
}
