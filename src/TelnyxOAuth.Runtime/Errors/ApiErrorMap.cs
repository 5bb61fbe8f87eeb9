using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;

namespace TelnyxOAuth.Runtime;

/// <summary>The documented errors of an operation: the error object of each status.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiErrorMap
{
    private readonly Dictionary<string, Func<ApiFailure, ApiResponseException?>> _readers =
        new Dictionary<string, Func<ApiFailure, ApiResponseException?>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a documented error.</summary>
    /// <typeparam name="TError">The error object.</typeparam>
    /// <param name="status">The status as OpenAPI writes it: <c>404</c>, <c>4XX</c> or <c>default</c>.</param>
    /// <param name="codec">What reads the error object.</param>
    /// <returns>This map.</returns>
    public ApiErrorMap Add<TError>(string status, JsonCodec<TError> codec)
        where TError : class
    {
        _readers[status] = failure => failure.ReadError(codec) is { } error ? ApiResponseException.Create(failure, error) : null;
        return this;
    }

    /// <summary>Creates the exception with the documented error object; <c>null</c> if none is documented.</summary>
    internal ApiResponseException? CreateException(ApiFailure failure)
    {
        var status = ((int)failure.StatusCode!).ToString(CultureInfo.InvariantCulture);
        return _readers.TryGetValue(status, out var reader)
            || _readers.TryGetValue(status.Substring(0, 1) + "XX", out reader)
            || _readers.TryGetValue("default", out reader)
            ? reader(failure)
            : null;
    }
}
