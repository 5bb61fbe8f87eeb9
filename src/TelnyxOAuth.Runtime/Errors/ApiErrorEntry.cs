namespace TelnyxOAuth.Runtime;

/// <summary>One entry of an error list, as API gateways send it.</summary>
public sealed class ApiErrorEntry
{
    /// <summary>Creates an entry.</summary>
    /// <param name="code">The error's code, or <c>null</c>.</param>
    /// <param name="title">A short title of the kind of error, or <c>null</c>.</param>
    /// <param name="detail">The details of this occurrence, or <c>null</c>.</param>
    /// <param name="pointer">The part of the request that caused the error, as a JSON pointer (RFC 6901), or <c>null</c>.</param>
    public ApiErrorEntry(string? code = null, string? title = null, string? detail = null, string? pointer = null)
    {
        Code = code;
        Title = title;
        Detail = detail;
        Pointer = pointer;
    }

    /// <summary>Gets the error's code, or <c>null</c>.</summary>
    public string? Code { get; }

    /// <summary>Gets a short title of the kind of error, or <c>null</c>.</summary>
    public string? Title { get; }

    /// <summary>Gets the details of this occurrence, or <c>null</c>.</summary>
    public string? Detail { get; }

    /// <summary>Gets the part of the request that caused the error, as a JSON pointer (RFC 6901), or <c>null</c>.</summary>
    public string? Pointer { get; }
}
