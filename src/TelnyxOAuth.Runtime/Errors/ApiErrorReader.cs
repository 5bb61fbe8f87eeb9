using System;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Turns a failing response into the exception for it.</summary>
internal static class ApiErrorReader
{
    /// <summary>No error object is longer; what follows is not read.</summary>
    private const int MaxBytes = 64 * 1024;

    internal static async Task<ApiResponseException> ReadAsync(ApiExchange exchange, TimeProvider time)
    {
        using var body = await BodyReader.ReadAsync(exchange, MaxBytes, isPartEnough: true).ConfigureAwait(false);
        var failure = new ApiFailure(
            exchange.Facts,
            ApiErrorSummary.Read(body),
            body,
            BodyExcerpt.From(body),
            exchange.Facts.GetRetryAfter(time.GetUtcNow()));

        return CreateDocumented(exchange.Operation, failure) ?? ApiResponseException.Create(failure);
    }

    private static ApiResponseException? CreateDocumented(ApiOperation operation, ApiFailure failure)
    {
        if (!failure.CanBeDocumented)
        {
            return null;
        }

        try
        {
            return operation.Errors.CreateException(failure);
        }
        catch (JsonException)
        {
            // Valid JSON of another shape than documented: the general type carries what could be read.
            return null;
        }
    }
}
