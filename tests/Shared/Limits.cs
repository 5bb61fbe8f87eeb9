using System;
using System.Threading.Tasks;

namespace TelnyxOAuth.Testing;

/// <summary>No test waits for ever.</summary>
internal static class Limits
{
    /// <summary>What anything in the test's own process may take, on a machine that does much else.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    /// <summary>Waits for something that another task or program does.</summary>
    /// <exception cref="TimeoutException">It wasn't done within the limit; the message names both.</exception>
    public static async Task WithinAsync(this Task task, TimeSpan limit, string what)
    {
        try
        {
            await task.WaitAsync(limit);
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException(FormattableString.Invariant($"{what} took longer than {limit}."), exception);
        }
    }

    /// <summary>As <see cref="WithinAsync(Task, TimeSpan, string)"/>, for a task with a result.</summary>
    public static async Task<T> WithinAsync<T>(this Task<T> task, TimeSpan limit, string what)
    {
        await WithinAsync((Task)task, limit, what);
        return await task;
    }
}
