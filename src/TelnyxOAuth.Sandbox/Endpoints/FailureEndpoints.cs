using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TelnyxOAuth.Sandbox.Failures;
using TelnyxOAuth.Sandbox.Http;
using TelnyxOAuth.Sandbox.Protocol;

namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>
/// Lets the calls to come fail, for tests that have the server as another program. The path is none of the API's, and
/// whoever asks must have the API key.
/// </summary>
internal sealed class FailureEndpoints
{
    public const string Path = "/sandbox/failures";

    private static readonly (string Name, FailureKind Kind)[] Kinds =
    [
        ("too_many_requests", FailureKind.TooManyRequests),
        ("server_error", FailureKind.ServerError),
        ("stall", FailureKind.Stall),
        ("reset", FailureKind.Reset),
    ];

    private readonly FailurePlan _plan;

    public FailureEndpoints(FailurePlan plan)
    {
        _plan = plan;
    }

    public void Map(IEndpointRouteBuilder routes, BearerGuard guard)
    {
        routes.MapPage("POST", guard.Protect(PlanAsync), Path);
        routes.MapPage("DELETE", guard.Protect(Clear), Path);
    }

    private async Task<IResult> PlanAsync(HttpContext context)
    {
        var fields = new JsonFields(
            await JsonObjectBody.ReadAsync(context.Request), "operation", "failure", "times", "retry_after", "stall_limit");
        var operation = ReadOperation(fields);
        var kind = ReadKind(fields);
        var times = fields.WholeNumber("times", 1, FailurePlan.MaximumTimes) ?? 1;
        var retryAfter = fields.WholeNumber("retry_after", 0, SandboxFailure.MaximumRetryAfterSeconds);
        var stallLimit = fields.WholeNumber("stall_limit", 1, SandboxFailure.MaximumStallSeconds);
        CheckTogether(fields, kind);
        if (fields.Problems.Count > 0 || operation is null || kind is null)
        {
            throw OAuthErrorException.Unprocessable(fields.Describe());
        }

        return _plan.TryAdd(operation, FailureOf(kind.Value, retryAfter, stallLimit), times)
            ? Results.NoContent()
            : throw OAuthErrorException.Unprocessable($"{operation} has as many failures planned as it may");
    }

    private IResult Clear(HttpContext context)
    {
        _plan.Clear();
        return Results.NoContent();
    }

    private static string? ReadOperation(JsonFields fields)
    {
        fields.RequirePresence("operation");
        var operation = fields.Text("operation");
        if (operation is not null && !KnownOperations.IsKnown(operation))
        {
            fields.Refuse("operation", KnownOperations.Rule);
        }

        return operation;
    }

    private static FailureKind? ReadKind(JsonFields fields)
    {
        fields.RequirePresence("failure");
        if (fields.Text("failure") is not { } name)
        {
            return null;
        }

        foreach (var known in Kinds)
        {
            if (known.Name == name)
            {
                return known.Kind;
            }
        }

        fields.Refuse("failure", $"must be one of {string.Join(", ", Kinds.Select(known => known.Name))}");
        return null;
    }

    private static void CheckTogether(JsonFields fields, FailureKind? kind)
    {
        if (kind == FailureKind.TooManyRequests)
        {
            fields.RequirePresence("retry_after");
        }
        else if (fields.Has("retry_after"))
        {
            fields.Refuse("retry_after", "is for too_many_requests alone");
        }

        if (kind != FailureKind.Stall && fields.Has("stall_limit"))
        {
            fields.Refuse("stall_limit", "is for stall alone");
        }
    }

    private static SandboxFailure FailureOf(FailureKind kind, int? retryAfter, int? stallLimit) => kind switch
    {
        FailureKind.TooManyRequests => SandboxFailure.TooManyRequests(TimeSpan.FromSeconds((double)(retryAfter ?? 0))),
        FailureKind.ServerError => SandboxFailure.ServerError,
        FailureKind.Stall => SandboxFailure.Stall(stallLimit is { } seconds ? TimeSpan.FromSeconds((double)seconds) : null),
        _ => SandboxFailure.Reset,
    };
}
