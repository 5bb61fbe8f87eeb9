using System;

namespace TelnyxOAuth.Runtime;

/// <summary>The server told of an error inside a stream: by an event of the type <c>error</c>, or by an object with a member <c>error</c> in place of an item.</summary>
/// <remarks>The items before it were enumerated. Of a model that has a member <c>error</c> itself, such an object is an item.</remarks>
public sealed class StreamErrorException : ApiException
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="errorCode">What the server calls the error, or <c>null</c>.</param>
    /// <param name="errorDescription">What the server says of it, or <c>null</c>.</param>
    /// <param name="content">What came in place of an item; empty by default.</param>
    /// <param name="operationName">The operation that was called, such as <c>Chat.CreateStream</c>; empty by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> or <paramref name="operationName"/> is <c>null</c>.</exception>
    public StreamErrorException(string? errorCode = null, string? errorDescription = null, string content = "", string operationName = "")
        : base(operationName, $"The server ended the stream of {(string.IsNullOrEmpty(operationName) ? "the call" : operationName)} with an error{Describe(errorCode, errorDescription)}", innerException: null)
    {
        ErrorCode = errorCode;
        ErrorDescription = errorDescription;
        Content = content ?? throw new ArgumentNullException(nameof(content));
    }

    /// <summary>Gets what the server calls the error, such as <c>overloaded_error</c>; <c>null</c> if it gives no name.</summary>
    public string? ErrorCode { get; }

    /// <summary>Gets what the server says of the error, or <c>null</c>.</summary>
    public string? ErrorDescription { get; }

    /// <summary>Gets the start of what came in place of an item, at most 1,000 characters, without secrets.</summary>
    public string Content { get; }

    private static string Describe(string? code, string? description) => (code, description) switch
    {
        (null, null) => ".",
        (null, { } said) => ": " + said,
        ({ } name, null) => $": {name}.",
        ({ } name, { } said) => $": {name}: {said}",
    };
}
