using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.Runtime;

/// <summary>The log messages of calls. None contains values of a path, a query, a header or a body.</summary>
internal static partial class ApiLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Operation}: sending {Method} {PathTemplate}, attempt {Attempt}")]
    internal static partial void Sending(ILogger logger, string operation, string method, string pathTemplate, int attempt);

    [LoggerMessage(2, LogLevel.Debug, "{Operation}: responded with {StatusCode} in {ElapsedMilliseconds:0.0} ms (request {RequestId})")]
    internal static partial void Responded(ILogger logger, string operation, int statusCode, double elapsedMilliseconds, string? requestId);

    [LoggerMessage(3, LogLevel.Debug, "{Operation}: attempt {Attempt} failed in {ElapsedMilliseconds:0.0} ms with {ErrorType}")]
    internal static partial void Failed(ILogger logger, string operation, int attempt, double elapsedMilliseconds, string errorType);

    [LoggerMessage(4, LogLevel.Information, "{Operation}: attempt {Attempt} failed with {ErrorType}; the next follows in {DelayMilliseconds:0} ms")]
    internal static partial void Retrying(ILogger logger, string operation, int attempt, string errorType, double delayMilliseconds);

    [LoggerMessage(5, LogLevel.Information, "{Operation}: the server refused the credential, which is renewed; the call is repeated once")]
    internal static partial void Renewed(ILogger logger, string operation);

    [LoggerMessage(6, LogLevel.Warning, "{Operation}: failed after {Attempt} attempts with {ErrorType}")]
    internal static partial void GaveUp(ILogger logger, string operation, int attempt, string errorType);

    [LoggerMessage(7, LogLevel.Information, "{Operation}: refused with {StatusCode}")]
    internal static partial void Refused(ILogger logger, string operation, int statusCode);

    [LoggerMessage(8, LogLevel.Warning, "{Operation}: its stream failed with {ErrorType}")]
    internal static partial void StreamFailed(ILogger logger, string operation, string errorType);

    [LoggerMessage(9, LogLevel.Information, "{Operation}: its stream ended; it is connected again in {DelayMilliseconds:0} ms")]
    internal static partial void Reconnecting(ILogger logger, string operation, double delayMilliseconds);

    [LoggerMessage(10, LogLevel.Warning, "{Operation}: a record of its stream was cut off and is left out")]
    internal static partial void SkippedTruncated(ILogger logger, string operation);
}
