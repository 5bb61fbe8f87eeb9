using System;

namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>Ends a request with an error in the shape of RFC 6749, section 5.2.</summary>
internal sealed class OAuthErrorException : Exception
{
    public OAuthErrorException(int status, string error, string description)
        : base(description)
    {
        Status = status;
        Error = error;
    }

    public int Status { get; }

    public string Error { get; }

    /// <summary>The <c>WWW-Authenticate</c> header of the response, if it needs one.</summary>
    public string? Challenge { get; init; }

    public static OAuthErrorException InvalidRequest(string description) =>
        new(400, OAuthErrorCodes.InvalidRequest, description);

    public static OAuthErrorException Unprocessable(string description) =>
        new(422, OAuthErrorCodes.InvalidRequest, description);

    public static OAuthErrorException InvalidClient(string description) =>
        new(401, OAuthErrorCodes.InvalidClient, description);

    public static OAuthErrorException InvalidGrant(string description) =>
        new(400, OAuthErrorCodes.InvalidGrant, description);

    public static OAuthErrorException InvalidScope(string description) =>
        new(400, OAuthErrorCodes.InvalidScope, description);

    public static OAuthErrorException InvalidTarget(string description) =>
        new(400, OAuthErrorCodes.InvalidTarget, description);

    public static OAuthErrorException TemporarilyUnavailable(string description) =>
        new(503, OAuthErrorCodes.TemporarilyUnavailable, description);

    public static OAuthErrorException NotFound(string description) =>
        new(404, OAuthErrorCodes.NotFound, description);
}
