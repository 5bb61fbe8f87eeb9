using System;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.Runtime;

/// <summary>Observes one attempt for logs, traces and metrics.</summary>
internal sealed class AttemptObservation
{
    private const string Redacted = "REDACTED";

    private readonly ApiExchange _exchange;
    private readonly ILogger? _logger;
    private readonly TimeProvider _time;
    private readonly ClientTelemetry _telemetry;
    private readonly long _started;
    private readonly Activity? _activity;

    internal AttemptObservation(ApiExchange exchange, ILogger? logger, TimeProvider time, ClientTelemetry telemetry)
    {
        _exchange = exchange;
        _logger = logger;
        _time = time;
        _telemetry = telemetry;
        _started = time.GetTimestamp();
        _activity = StartActivity(exchange, telemetry);
        if (logger is not null)
        {
            ApiLog.Sending(logger, exchange.Operation.Name, exchange.Operation.Method.Method, exchange.Operation.Path, exchange.Attempt);
        }
    }

    internal void Succeed()
    {
        var elapsed = Finish(errorType: null);
        if (_logger is not null)
        {
            var facts = _exchange.Facts;
            ApiLog.Responded(_logger, facts.OperationName, (int)facts.StatusCode, elapsed.TotalMilliseconds, facts.ShownRequestId);
        }
    }

    internal void Fail(Exception failure)
    {
        var errorType = ApiObserver.NameError(failure);
        var elapsed = Finish(errorType);
        if (_logger is not null)
        {
            ApiLog.Failed(_logger, _exchange.Operation.Name, _exchange.Attempt, elapsed.TotalMilliseconds, errorType);
        }
    }

    private static Activity? StartActivity(ApiExchange exchange, ClientTelemetry telemetry)
    {
        var method = exchange.Operation.Method.Method;
        var activity = telemetry.Activities.StartActivity(method + " " + exchange.Operation.Path, ActivityKind.Client);
        if (activity is null)
        {
            return null;
        }

        var uri = exchange.RequestUri;
        activity.SetTag(TelemetryTags.Operation, exchange.Operation.Name);
        activity.SetTag(TelemetryTags.Method, method);
        activity.SetTag(TelemetryTags.ServerAddress, uri.Host);
        activity.SetTag(TelemetryTags.ServerPort, uri.Port);
        activity.SetTag(TelemetryTags.UrlTemplate, exchange.Operation.Path);
        activity.SetTag(TelemetryTags.UrlFull, Redact(exchange));
        if (exchange.Attempt > 1)
        {
            activity.SetTag(TelemetryTags.ResendCount, exchange.Attempt - 1);
        }

        return activity;
    }

    /// <summary>The URL without the values of its parameters: an id may be a token, such as a consent token.</summary>
    private static string Redact(ApiExchange exchange)
    {
        var uri = exchange.RequestUri;
        var origin = ApiAddress.GetOrigin(uri);
        var isOwn = exchange.Operation.Path.IndexOf('{') < 0 && !exchange.IsLink;
        return isOwn
            ? origin + uri.AbsolutePath + (uri.Query.Length == 0 ? "" : "?" + Redacted)
            : origin + "/" + Redacted;
    }

    private TimeSpan Finish(string? errorType)
    {
        var elapsed = _time.GetElapsedTime(_started);
        var status = _exchange.HasResponse ? (int)_exchange.Response.StatusCode : (int?)null;
        if (_activity is not null)
        {
            if (status is not null)
            {
                _activity.SetTag(TelemetryTags.StatusCode, status);
            }

            if (errorType is not null)
            {
                _activity.SetTag(TelemetryTags.ErrorType, errorType);
                _activity.SetStatus(ActivityStatusCode.Error);
            }

            _activity.Dispose();
        }

        if (_telemetry.Duration.Enabled)
        {
            _telemetry.Duration.Record(elapsed.TotalSeconds, Describe(status, errorType));
        }

        return elapsed;
    }

    private TagList Describe(int? status, string? errorType)
    {
        var tags = default(TagList);
        tags.Add(TelemetryTags.Method, _exchange.Operation.Method.Method);
        tags.Add(TelemetryTags.ServerAddress, _exchange.RequestUri.Host);
        tags.Add(TelemetryTags.ServerPort, _exchange.RequestUri.Port);
        tags.Add(TelemetryTags.UrlTemplate, _exchange.Operation.Path);
        if (status is not null)
        {
            tags.Add(TelemetryTags.StatusCode, status);
        }

        if (errorType is not null)
        {
            tags.Add(TelemetryTags.ErrorType, errorType);
        }

        return tags;
    }
}
