using System;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;

namespace TelnyxOAuth.Benchmarks;

/// <summary>The full run, for BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class ClientBenchmarks : IDisposable
{
    private readonly Calls _calls = new();

    [Benchmark]
    public Task<int> List100() => _calls.ListAsync();

    [Benchmark]
    public Task<int> List100RawNSwag() => _calls.ListRawNSwagAsync();

    [Benchmark]
    public Task<int> List100SystemTextJson() => _calls.ListSystemTextJsonAsync();

    // Only instance methods can be benchmarks.
#pragma warning disable CA1822
    [Benchmark]
    public int List100TokenScan() => Calls.ScanTokens();
#pragma warning restore CA1822

    [Benchmark]
    public Task<string> GetOne() => _calls.GetAsync();

    [Benchmark]
    public Task<string> GetOneRawNSwag() => _calls.GetRawNSwagAsync();

    [Benchmark]
    public Task<string> GetOneSystemTextJson() => _calls.GetSystemTextJsonAsync();

    [GlobalCleanup]
    public void Dispose()
    {
        _calls.Dispose();
        GC.SuppressFinalize(this);
    }
}
