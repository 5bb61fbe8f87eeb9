using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Tasks that go on without anybody who waits for them.</summary>
internal static class BackgroundTask
{
    /// <summary>A failure that nobody waits for any more is not one of the process.</summary>
    internal static void Observe(Task task) => _ = task.ContinueWith(
        static ended => _ = ended.Exception,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}
