using System;

namespace TelnyxOAuth.Runtime;

/// <summary>A sign-in has not come to its end: the callback is a refusal, or not what the sign-in waits for.</summary>
/// <remarks>The message says what was expected and what came, without a state, a code or a verifier.</remarks>
public sealed class SignInException : Exception
{
    /// <summary>Creates the exception, as a test of an application throws it.</summary>
    /// <param name="failure">What is wrong.</param>
    /// <param name="message">A sentence that says so.</param>
    /// <param name="errorCode">The authorization server's error code, or <c>null</c>.</param>
    /// <param name="errorDescription">What it says beside the code, or <c>null</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <c>null</c>.</exception>
    public SignInException(SignInFailure failure, string message, string? errorCode = null, string? errorDescription = null)
        : base(message ?? throw new ArgumentNullException(nameof(message)))
    {
        Failure = failure;
        ErrorCode = errorCode;
        ErrorDescription = errorDescription;
    }

    /// <summary>Gets what is wrong.</summary>
    public SignInFailure Failure { get; }

    /// <summary>Gets the authorization server's error code, such as <c>access_denied</c>; <c>null</c> where it is not the server that refuses.</summary>
    public string? ErrorCode { get; }

    /// <summary>Gets the server's explanation, at most 1,000 characters; <c>null</c> if there is none. It is text from outside: escape it where you show it.</summary>
    public string? ErrorDescription { get; }
}
