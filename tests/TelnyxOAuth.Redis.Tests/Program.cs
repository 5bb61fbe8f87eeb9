using System.Threading.Tasks;
using TelnyxOAuth.Redis.Tests.Fleet;

namespace TelnyxOAuth.Redis.Tests;

/// <summary>These tests as a program: a machine of a fleet.</summary>
internal static class Program
{
    internal static Task Main(string[] arguments) => FleetMachine.RunAsync(arguments[0], arguments[1]);
}
