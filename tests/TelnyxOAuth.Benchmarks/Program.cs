using BenchmarkDotNet.Running;
using TelnyxOAuth.Benchmarks;

// dotnet run -c Release --project tests/TelnyxOAuth.Benchmarks            BenchmarkDotNet, minutes
// dotnet run -c Release --project tests/TelnyxOAuth.Benchmarks -- short   the ratios, in under 3 minutes
// dotnet run -c Release --project tests/TelnyxOAuth.Benchmarks -- soak    a million calls, a stream of a million events, and the memory held before and after
// dotnet run -c Release --project tests/TelnyxOAuth.Benchmarks -- streams   of these, what is of streams, in half a minute
// dotnet run -c Release --project tests/TelnyxOAuth.Benchmarks -- generator [DOCUMENT]   what a document costs the build
// dotnet run -c Release --project tests/TelnyxOAuth.Benchmarks -- documents   seconds and memory for a megabyte of document
// dotnet run -c Release --project tests/TelnyxOAuth.Benchmarks -- build DOCUMENT…   processor time by part of the build, and what was written
switch (args)
{
    case ["short"]:
        return await ShortRun.RunAsync();
    case ["streams"]:
        await ShortRun.CompareStreamsAsync();
        return await Soak.IsStreamFlatAsync() ? 0 : 1;
    case ["soak"]:
        return await Soak.RunAsync();
    case ["documents"]:
        return await DocumentScaling.RunAsync();
    case ["build", .. var documents] when documents.Length > 0:
        return await BuildCost.RunAsync(documents);
    case ["generator"]:
        return await DocumentCost.RunAsync(null);
    case ["generator", var document]:
        return await DocumentCost.RunAsync(document);
    case [FirstCall.Argument, var client]:
        return await FirstCall.RunInThisProcessAsync(client);
    default:
        BenchmarkSwitcher.FromTypes([typeof(ClientBenchmarks)]).Run(args.Length == 0 ? ["--filter", "*"] : args);
        return 0;
}
