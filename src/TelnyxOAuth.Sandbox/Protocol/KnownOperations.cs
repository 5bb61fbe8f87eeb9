using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>The operations of the API, by the <c>operationId</c> that each has in its OpenAPI document.</summary>
internal static class KnownOperations
{
    public const string GetAuthorizationServerMetadata = "WellKnown_GetAuthorizationServerMetadata";
    public const string GetProtectedResourceMetadata = "WellKnown_GetProtectedResourceMetadata";
    public const string Authorize = "OAuth_Authorize";
    public const string GetConsent = "OAuth_GetConsent";
    public const string CreateGrant = "OAuth_CreateGrant";
    public const string Introspect = "OAuth_Introspect";
    public const string GetJwks = "OAuth_GetJwks";
    public const string Register = "OAuth_Register";
    public const string Token = "OAuth_Token";
    public const string ListClients = "OAuthClients_List";
    public const string CreateClient = "OAuthClients_Create";
    public const string GetClient = "OAuthClients_Get";
    public const string UpdateClient = "OAuthClients_Update";
    public const string DeleteClient = "OAuthClients_Delete";
    public const string ListGrants = "OAuthGrants_List";
    public const string GetGrant = "OAuthGrants_Get";
    public const string RevokeGrant = "OAuthGrants_Revoke";

    public static readonly IReadOnlyList<string> All =
    [
        GetAuthorizationServerMetadata, GetProtectedResourceMetadata,
        Authorize, GetConsent, CreateGrant, Introspect, GetJwks, Register, Token,
        ListClients, CreateClient, GetClient, UpdateClient, DeleteClient,
        ListGrants, GetGrant, RevokeGrant,
    ];

    private static readonly HashSet<string> Known = new(All, StringComparer.Ordinal);

    /// <summary>What an unknown name is answered with.</summary>
    public static string Rule { get; } = $"must be one of {string.Join(", ", All)}";

    public static bool IsKnown(string operation) => Known.Contains(operation);
}
