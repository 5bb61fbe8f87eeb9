using System;
using System.Runtime.InteropServices;

namespace TelnyxOAuth.Benchmarks;

/// <summary>The processor time of the programs that this process started, and of those that they started, once they have ended.</summary>
internal static partial class ChildTime
{
    private const int Children = -1;

    /// <summary>Seconds in user and system mode so far.</summary>
    /// <exception cref="PlatformNotSupportedException">The platform is Windows, which does not add them up.</exception>
    internal static double Seconds
    {
        get
        {
            if (OperatingSystem.IsWindows())
            {
                throw new PlatformNotSupportedException("The processor time of child processes is measured on Linux and macOS only.");
            }

            return GetResourceUsage(Children, out var usage) == 0
                ? ToSeconds(usage.User) + ToSeconds(usage.System)
                : throw new InvalidOperationException($"getrusage failed with {Marshal.GetLastPInvokeError()}.");
        }
    }

    private static double ToSeconds(Time time) => time.Seconds + (time.Microseconds / 1e6);

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static partial int GetResourceUsage(int who, out Usage usage);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        internal long Seconds;

        // A 32-bit number on macOS, with padding behind it.
        internal int Microseconds;
        internal int Padding;
    }

    /// <summary>The C structure: two times and fourteen further numbers.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        internal Time User;
        internal Time System;
    }
}
