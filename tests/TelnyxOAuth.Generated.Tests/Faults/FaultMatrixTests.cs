using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Runtime.Versioning;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;
using Xunit.Abstractions;

namespace TelnyxOAuth.Generated.Tests.Faults;

/// <summary>
/// Every operation meets every fault of a server, over sockets: each call ends in time, in success or in a typed exception,
/// and the server sees no more requests than it may.
/// </summary>
[Collection(nameof(FaultMatrixTests))]
public class FaultMatrixTests(ITestOutputHelper output)
{
    private const int MaxRetries = 2;
    private const int CallsAtOnce = 16;

    /// <summary>Where most calls wait.</summary>
    private const int SlowCallsAtOnce = 50;

    /// <summary>What a call may take until it counts as one that hangs.</summary>
    private static readonly TimeSpan HangLimit = TimeSpan.FromSeconds(60);

    /// <summary>An attempt's own limit where nothing else ends it; elsewhere it must not be what ends it.</summary>
    private static readonly TimeSpan SlowLimit = TimeSpan.FromSeconds(1);

    private static readonly HashSet<string> Unsafe = ["OAuth.CreateGrant", "OAuth.Introspect", "OAuth.Register", "OAuth.Token", "OAuthClients.Create"];

    /// <summary>Whose response is of no use without its data, which the faults' bodies have not.</summary>
    private static readonly HashSet<string> Enveloped =
    [
        "OAuth.GetConsent", "OAuthClients.Create", "OAuthClients.Get", "OAuthClients.List", "OAuthClients.Update", "OAuthGrants.Get", "OAuthGrants.List", "OAuthGrants.Revoke",
    ];

    /// <summary>With the libraries for older frameworks some of them: what they go through is the Runtime's, and the same for all.</summary>
    private static readonly KeyValuePair<string, Func<TelnyxOAuthClient, CancellationToken, Task>>[] Met =
        [.. Operations.All.Where((_, index) => IsForNewest || index % 4 == 0)];

    private static bool IsForNewest =>
        typeof(TelnyxOAuthClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.Contains("=v10.", StringComparison.Ordinal);

    public static TheoryData<string> Families => [.. FaultTable.Families.Keys];

    [Theory]
    [MemberData(nameof(Families))]
    public async Task Every_call_ends_as_it_should(string family)
    {
        var faults = FaultTable.Families[family];
        var problems = new ConcurrentQueue<string>();
        var watch = Stopwatch.StartNew();
        await using var server = new FaultServer();

        await Parallel.ForEachAsync(
            faults.SelectMany(_ => Met, (fault, operation) => (Fault: fault, operation.Key, operation.Value)),
            new ParallelOptions { MaxDegreeOfParallelism = family == "connections" ? SlowCallsAtOnce : CallsAtOnce },
            async (call, _) =>
            {
                if (await FindProblemAsync(server, call.Fault, call.Key, call.Value) is { } problem)
                {
                    problems.Enqueue(problem);
                }
            });

        output.WriteLine($"{faults.Count} faults x {Met.Length} operations in {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.True(problems.IsEmpty, string.Join(Environment.NewLine, problems.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_matrix_is_as_large_as_it_claims()
    {
        var names = FaultTable.Families.Values.SelectMany(family => family).Select(fault => fault.Name).ToArray();

        Assert.Empty(names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.True(names.Length >= 300, $"There are {names.Length} faults.");
        Assert.Equal(17, Operations.All.Count);
        Assert.All(Unsafe.Concat(Enveloped), name => Assert.Contains(name, Operations.All.Keys));
    }

    private static async Task<string?> FindProblemAsync(FaultServer server, Fault fault, string operation, Func<TelnyxOAuthClient, CancellationToken, Task> call)
    {
        var name = Uri.EscapeDataString(fault.Name) + "/" + operation;
        server.Add(name, fault);
        var expected = operation switch
        {
            "OAuth.Authorize" => fault.Redirect,
            "OAuthClients.Delete" => fault.Nothing,
            _ when fault.Model == Fault.Ok && Enveloped.Contains(operation) => Fault.Content,
            _ => fault.Model,
        };
        var options = new TelnyxOAuthClientOptions
        {
            ApiKey = "KEY",
            BaseAddress = server.BaseAddress,
            MaxRetries = MaxRetries,
            MaxResponseBytes = FaultTable.MaxResponseBytes,
            TimeProvider = new HastyTimeProvider(),
        };
        Operations.WithClient(options);
        if (expected == Fault.Timeout || fault.IsSlow)
        {
            options.AttemptTimeout = SlowLimit;
        }

        using var client = options.CreateClient();
        using var view = client.WithOptions(new RequestOptions { Headers = { [FaultServer.CallHeader] = name } });
        var exception = await Record.ExceptionAsync(() => call(view, default).WaitAsync(HangLimit));
        var actual = Describe(exception);
        var actualRequests = server.CountRequests(name);
        var requests = IsRetried(fault, expected, Unsafe.Contains(operation)) ? MaxRetries + 1 : 1;

        // What ends by its time limit may do so on a busy machine before its request is there.
        return actual == expected && (actualRequests == requests || (actualRequests < requests && expected == Fault.Timeout))
            ? null
            : $"{fault.Name}, {operation}: {actual} after {actualRequests} requests rather than {expected} after {requests}. {exception?.Message}";
    }

    private static string Describe(Exception? exception) => exception switch
    {
        null => Fault.Ok,
        TimeoutException => "hangs",
        ApiResponseException failure => $"{(int)failure.StatusCode}",
        ApiException failure => failure.GetType().Name,
        _ => "untyped " + exception.GetType().Name,
    };

    private static bool IsRetried(Fault fault, string outcome, bool isUnsafe) => fault.IsRetried is { } retried
        ? isUnsafe ? retried.Any : retried.Idempotent
        : outcome switch
        {
            Fault.Ok or Fault.Content => false,
            "429" => true,
            Fault.Connection or Fault.Timeout or "408" or "409" => !isUnsafe,
            _ => !isUnsafe && outcome[0] >= '5',
        };
}

/// <summary>Runs by itself: its time limits are for what a server does, and not for what a busy machine does.</summary>
[CollectionDefinition(nameof(FaultMatrixTests), DisableParallelization = true)]
public class FaultMatrixRun;
