using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using TelnyxOAuth.Sandbox.Http;

namespace TelnyxOAuth.Sandbox.Failures;

/// <summary>Lets a call fail that is planned to; others go on.</summary>
internal sealed class FailureRules
{
    private readonly FailurePlan _plan;
    private readonly TimeProvider _time;
    private readonly CancellationToken _stopping;

    public FailureRules(FailurePlan plan, TimeProvider time, CancellationToken stopping)
    {
        _plan = plan;
        _time = time;
        _stopping = stopping;
    }

    public Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        var failure = context.GetEndpoint()?.Metadata.GetMetadata<RouteOperation>() is { } operation ? _plan.Take(operation.Id) : null;
        return failure is null ? next(context) : FailAsync(context, failure);
    }

    private Task FailAsync(HttpContext context, SandboxFailure failure)
    {
        switch (failure.Kind)
        {
            case FailureKind.TooManyRequests:
                context.Response.Headers.RetryAfter = failure.Duration.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                return GatewayErrors.For(StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
            case FailureKind.ServerError:
                return GatewayErrors.For(StatusCodes.Status500InternalServerError).ExecuteAsync(context);
            case FailureKind.Stall:
                return StallAsync(context, failure.Duration);
            default:
                context.Abort();
                return Task.CompletedTask;
        }
    }

    private async Task StallAsync(HttpContext context, TimeSpan limit)
    {
        // The delay ends when the client gives up or the server stops; either way the connection goes.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping);
        await Task.Delay(limit, _time, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }
}
