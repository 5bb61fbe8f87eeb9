using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace TelnyxOAuth.Sandbox;

/// <summary>
/// Leaves the server's life to its caller. The host's usual lifetime takes over Ctrl+C and termination signals, which
/// belong to the process that the server runs in.
/// </summary>
internal sealed class CallerLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
