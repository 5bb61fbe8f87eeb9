using System;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.Runtime;

/// <summary>Reports calls to logs, traces and metrics, and costs almost nothing if nobody listens.</summary>
internal sealed class ApiObserver
{
    private readonly ILogger? _logger;
    private readonly TimeProvider _time;

    internal ApiObserver(ILogger? logger, TimeProvider time)
    {
        _logger = logger;
        _time = time;
    }

    /// <summary>Starts to observe an attempt; <c>null</c> if nobody listens.</summary>
    internal AttemptObservation? Begin(ApiExchange exchange)
    {
        var logger = _logger is not null && _logger.IsEnabled(LogLevel.Debug) ? _logger : null;
        return logger is not null || ApiTelemetry.Activities.HasListeners() || ApiTelemetry.Duration.Enabled
            ? new AttemptObservation(exchange, logger, _time)
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
        if (_logger is not null && failure is not OperationCanceledException)
        {
            ApiLog.GaveUp(_logger, exchange.Operation.Name, exchange.Attempt, NameError(failure));
        }
    }

    /// <summary>The short name of a failure: the status if the server responded, otherwise the exception's type.</summary>
    internal static string NameError(Exception failure) => failure is ApiResponseException response
        ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)
        : failure.GetType().FullName!;
}
