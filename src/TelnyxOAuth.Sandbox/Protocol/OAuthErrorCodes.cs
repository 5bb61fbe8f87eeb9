namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>The error codes of the OAuth specifications, and two of the API's own resources.</summary>
internal static class OAuthErrorCodes
{
    // RFC 6749, sections 4.1.2.1 and 5.2.
    public const string InvalidRequest = "invalid_request";
    public const string InvalidClient = "invalid_client";
    public const string InvalidGrant = "invalid_grant";
    public const string UnauthorizedClient = "unauthorized_client";
    public const string UnsupportedGrantType = "unsupported_grant_type";
    public const string TemporarilyUnavailable = "temporarily_unavailable";
    public const string UnsupportedResponseType = "unsupported_response_type";
    public const string InvalidScope = "invalid_scope";
    public const string AccessDenied = "access_denied";

    // RFC 6750, section 3.1.
    public const string InvalidToken = "invalid_token";
    public const string InsufficientScope = "insufficient_scope";

    // RFC 8707, section 2.
    public const string InvalidTarget = "invalid_target";

    // RFC 7591, section 3.2.2.
    public const string InvalidRedirectUri = "invalid_redirect_uri";
    public const string InvalidClientMetadata = "invalid_client_metadata";

    public const string NotFound = "not_found";
    public const string InvalidConsentToken = "invalid_consent_token";
}
