namespace TelnyxOAuth.Runtime;

/// <summary>Why a sign-in has not come to its end.</summary>
public enum SignInFailure
{
    /// <summary>The authorization server, or the user at it, has refused: <see cref="SignInException.ErrorCode"/> says why (RFC 6749 section 4.1.2.1).</summary>
    Refused,

    /// <summary>The callback came to another address than the sign-in's redirect URI.</summary>
    OtherAddress,

    /// <summary>The callback lacks a parameter that it must have, has one twice, or is longer than 16,384 characters.</summary>
    MalformedCallback,

    /// <summary>The callback's <c>state</c> is not that of the sign-in: it belongs to another, or somebody has forged it (RFC 6749 section 10.12).</summary>
    OtherState,

    /// <summary>The callback's <c>iss</c> is not the authorization server that the sign-in was started at (RFC 9207).</summary>
    OtherIssuer,

    /// <summary>More time has passed since the start than the sign-in allows.</summary>
    Expired,
}
