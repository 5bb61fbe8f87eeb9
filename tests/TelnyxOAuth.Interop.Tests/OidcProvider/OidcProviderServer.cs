using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using TelnyxOAuth.Interop.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Interop.Tests.OidcProvider;

/// <summary>The npm package oidc-provider on a port of this machine, installed from its lock file and started for the tests of a class.</summary>
public sealed class OidcProviderServer : IAsyncLifetime
{
    private const string Lock = "package-lock.json";

    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(3);

    private Process? _process;

    /// <summary>Gets what the server calls itself.</summary>
    public string Issuer { get; private set; } = "";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        // The tests say why they are skipped.
        if (!NodeProgram.Exists)
        {
            return;
        }

        var folder = Build.Metadata("OidcProviderFolder");
        await InstallAsync(Build.Metadata("OidcProviderSource"), folder);
        _process = ChildProgram.Start(new ProcessStartInfo(NodeProgram.Node!, ["server.mjs"]) { WorkingDirectory = folder });
        var errors = _process.StandardError.ReadToEndAsync();
        Issuer = await _process.StandardOutput.ReadLineAsync().WithinAsync(Limits.Step, "The start of oidc-provider")
            ?? throw new InvalidOperationException($"oidc-provider ended at once: {await errors}");
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_process is { } process)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync().WithinAsync(Limits.Step, "The end of oidc-provider");
            process.Dispose();
        }
    }

    /// <summary>Installs what the lock file names, and nothing where that has been done.</summary>
    private static async Task InstallAsync(string source, string folder)
    {
        Directory.CreateDirectory(folder);
        var marker = Path.Combine(folder, "installed.json");
        var wanted = await File.ReadAllTextAsync(Path.Combine(source, Lock));
        foreach (var file in (string[])["package.json", Lock, "server.mjs"])
        {
            File.Copy(Path.Combine(source, file), Path.Combine(folder, file), overwrite: true);
        }

        if (File.Exists(marker) && await File.ReadAllTextAsync(marker) == wanted)
        {
            return;
        }

        // No script of a package runs.
        var result = await ChildProgram.RunAsync(
            new ProcessStartInfo(NodeProgram.Npm!, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = folder }, InstallLimit);
        Assert.True(result.ExitCode == 0, result.Everything);
        await File.WriteAllTextAsync(marker, wanted);
    }
}
