using BenchmarkDotNet.Running;
using TelnyxOAuth.Benchmarks;

// dotnet run -c Release --project tests/TelnyxOAuth.Benchmarks            BenchmarkDotNet, minutes
// dotnet run -c Release --project tests/TelnyxOAuth.Benchmarks -- short   the ratios, in under 3 minutes
switch (args)
{
    case ["short"]:
        return await ShortRun.RunAsync();
    case [FirstCall.Argument, var client]:
        return await FirstCall.RunInThisProcessAsync(client);
    default:
        BenchmarkSwitcher.FromTypes([typeof(ClientBenchmarks)]).Run(args.Length == 0 ? ["--filter", "*"] : args);
        return 0;
}
