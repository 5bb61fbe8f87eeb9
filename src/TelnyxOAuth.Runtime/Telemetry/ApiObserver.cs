using System;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.Runtime;

/// <summary>Reports calls to logs, traces and metrics, and costs almost nothing if nobody listens.</summary>
internal sealed class ApiObserver
{
    private readonly ILogger? _logger;
    private readonly TimeProvider _time;
    private readonly ClientTelemetry _telemetry;

    /// <param name="logger">The client's logger, or <c>null</c>.</param>
    /// <param name="time">What it measures by.</param>
    /// <param name="telemetryName">The client's name.</param>
    internal ApiObserver(ILogger? logger, TimeProvider time, string telemetryName)
    {
        _logger = logger;
        _time = time;
        _telemetry = ClientTelemetry.For(telemetryName);
    }

    /// <summary>Starts the activity of a call, which its attempts stand below; <c>null</c> if nobody listens.</summary>
    internal Activity? BeginCall(ApiOperation operation)
    {
        var activity = _telemetry.Activities.HasListeners() ? _telemetry.Activities.StartActivity(operation.Name) : null;
        activity?.SetTag(TelemetryTags.Operation, operation.Name);
        return activity;
    }

    /// <summary>Notes what a call fails with, on its way to the caller.</summary>
    /// <returns><c>false</c>, so that as a filter it handles nothing.</returns>
    internal static bool NoteFailure(Activity? call, Exception failure)
    {
        call?.SetTag(TelemetryTags.ErrorType, NameError(failure));
        call?.SetStatus(ActivityStatusCode.Error);
        return false;
    }

    /// <summary>Starts to observe an attempt; <c>null</c> if nobody listens.</summary>
    internal AttemptObservation? Begin(ApiExchange exchange)
    {
        var logger = _logger is not null && _logger.IsEnabled(LogLevel.Debug) ? _logger : null;
        return logger is not null || _telemetry.Activities.HasListeners() || _telemetry.Duration.Enabled
            ? new AttemptObservation(exchange, logger, _time, _telemetry)
            : null;
    }

    internal void Retrying(ApiExchange exchange, Exception failure, TimeSpan delay)
    {
        if (_logger is not null)
        {
            ApiLog.Retrying(_logger, exchange.Operation.Name, exchange.Attempt, NameError(failure), delay.TotalMilliseconds);
        }
    }

    internal void Renewed(ApiExchange exchange)
    {
        if (_logger is not null)
        {
            ApiLog.Renewed(_logger, exchange.Operation.Name);
        }
    }

    internal void GaveUp(ApiExchange exchange, Exception failure)
    {
        switch (failure)
        {
            case OperationCanceledException:
                break;
            case ApiResponseException response when _logger is not null && IsAnswer(response):
                ApiLog.Refused(_logger, exchange.Operation.Name, (int)response.StatusCode);
                break;
            default:
                if (_logger is not null)
                {
                    ApiLog.GaveUp(_logger, exchange.Operation.Name, exchange.Attempt, NameError(failure));
                }

                break;
        }
    }

    internal void StreamFailed(ApiOperation operation, Exception failure)
    {
        if (_logger is not null && failure is not OperationCanceledException)
        {
            ApiLog.StreamFailed(_logger, operation.Name, NameError(failure));
        }
    }

    internal void Reconnecting(ApiOperation operation, TimeSpan delay)
    {
        if (_logger is not null)
        {
            ApiLog.Reconnecting(_logger, operation.Name, delay.TotalMilliseconds);
        }
    }

    internal void SkippedTruncated(ApiOperation operation)
    {
        if (_logger is not null)
        {
            ApiLog.SkippedTruncated(_logger, operation.Name);
        }
    }

    /// <summary>Whether the server answers what was asked, such as that there is no such thing, which a program may well expect.</summary>
    private static bool IsAnswer(ApiResponseException failure) =>
        (int)failure.StatusCode is >= 400 and < 500 and not 429
        && failure.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired or HttpStatusCode.RequestTimeout);

    /// <summary>The short name of a failure: the status if the server responded, otherwise the exception's type.</summary>
    internal static string NameError(Exception failure) => failure is ApiResponseException response
        ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)
        : failure.GetType().FullName!;
}
