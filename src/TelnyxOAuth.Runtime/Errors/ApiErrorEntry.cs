namespace TelnyxOAuth.Runtime;

/// <summary>One entry of an error list, as API gateways respond with.</summary>
public sealed class ApiErrorEntry
{
    internal ApiErrorEntry(string? code, string? title, string? detail, string? pointer)
    {
        Code = code;
        Title = title;
        Detail = detail;
        Pointer = pointer;
    }

    /// <summary>Gets the error's code, or <c>null</c>.</summary>
    public string? Code { get; }

    /// <summary>Gets what kind of error it is, or <c>null</c>.</summary>
    public string? Title { get; }

    /// <summary>Gets what happened this time, or <c>null</c>.</summary>
    public string? Detail { get; }

    /// <summary>Gets the part of the request that is at fault as a JSON pointer (RFC 6901), or <c>null</c>.</summary>
    public string? Pointer { get; }
}
