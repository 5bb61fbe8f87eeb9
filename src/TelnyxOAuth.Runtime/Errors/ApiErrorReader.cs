using System;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Turns an error response into its exception.</summary>
internal static class ApiErrorReader
{
    /// <summary>The most that is read of an error response.</summary>
    private const int MaxBytes = 64 * 1024;

    internal static async Task<ApiResponseException> ReadAsync(ApiExchange exchange, TimeProvider time)
    {
        using var body = await BodyReader.ReadAsync(exchange, MaxBytes, isPartEnough: true).ConfigureAwait(false);

        // From here on, nothing knows what the call sent as a secret, the documented error object included.
        using var shown = exchange.Secrets.RedactSent(body);
        var failure = new ApiFailure(
            exchange.Facts,
            ApiErrorSummary.Read(shown),
            shown,
            BodyExcerpt.From(shown),
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
            // The JSON is not of the documented shape: the general exception has what could be read.
            return null;
        }
    }
}
