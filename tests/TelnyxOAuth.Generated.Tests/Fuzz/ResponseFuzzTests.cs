using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;
using Xunit.Abstractions;

namespace TelnyxOAuth.Generated.Tests.Fuzz;

/// <summary>Whatever a server responds, an operation returns or throws a kind of <see cref="ApiException"/>.</summary>
/// <remarks>
/// RESPONSE_FUZZ_SEED and RESPONSE_FUZZ_ROUNDS choose other runs. What is found is kept in the folder Found, which is run
/// through every operation.
/// </remarks>
public class ResponseFuzzTests(ITestOutputHelper output)
{
    private const int DefaultSeed = 20261129;
    private const int DefaultRounds = 20_000;

    /// <summary>Where a run ends whose length nobody chose: each framework has one.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public static TheoryData<string> Found => [.. Directory.GetFiles(FoundFolder()).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Found))]
    public async Task What_was_found_stays_mended(string file)
    {
        var response = FuzzedResponse.Parse(await File.ReadAllTextAsync(Path.Combine(FoundFolder(), file), Encoding.Latin1));
        foreach (var name in Operations.All.Keys)
        {
            Assert.Null(await FindUntypedAsync(name, response));
        }
    }

    [Fact]
    public async Task A_response_of_any_bytes_is_read_or_is_a_typed_failure()
    {
        var seed = Read("RESPONSE_FUZZ_SEED", DefaultSeed);
        var rounds = Read("RESPONSE_FUZZ_ROUNDS", DefaultRounds);
        var random = new Random(seed);
        var names = Operations.All.Keys.Order(StringComparer.Ordinal).ToArray();
        var clock = Stopwatch.StartNew();
        var round = 0;
        for (; round < rounds && (clock.Elapsed < Limit || rounds != DefaultRounds); round++)
        {
            var response = FuzzedResponse.Create(random);
            var name = names[random.Next(names.Length)];
            if (await FindUntypedAsync(name, response) is { } untyped)
            {
                Assert.Fail($"RESPONSE_FUZZ_SEED={seed}, round {round}, {name}:\n{response}\n\n{untyped}");
            }
        }

        output.WriteLine($"RESPONSE_FUZZ_SEED={seed}: {round} rounds in {clock.Elapsed.TotalSeconds:F1} s");
        Assert.True(round > 100, $"Only {round} rounds were made in {clock.Elapsed}.");
    }

    /// <summary>The exception of a call that is not one of the Runtime's; <c>null</c> if there is none.</summary>
    private static async Task<Exception?> FindUntypedAsync(string name, FuzzedResponse response)
    {
        using var handler = new FuzzHandler(response);
        using var http = new HttpClient(handler);
        var options = new TelnyxOAuthClientOptions { ApiKey = "KEY", HttpClient = http, MaxRetries = 0, MaxResponseBytes = 1_000_000 };
        Operations.WithClient(options);
        using var client = options.CreateClient();
        try
        {
            await Operations.All[name](client, default).WaitAsync(TimeSpan.FromSeconds(30));
            return null;
        }
        catch (ApiException exception)
        {
            // What it says must not fail either.
            _ = exception.ToString();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static int Read(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static string FoundFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TelnyxOAuth.Generated.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException($"The repository is not above {AppContext.BaseDirectory}.");
        }

        return Path.Combine(folder, "tests", "TelnyxOAuth.Generated.Tests", "Fuzz", "Found");
    }

    private sealed class FuzzHandler(FuzzedResponse response) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(response.ToMessage());
    }
}
