using System.Linq;
using System.Reflection;

namespace TelnyxOAuth.Interop.Tests.Support;

/// <summary>What the build of the tests tells them.</summary>
internal static class Build
{
    internal static string Metadata(string key) => typeof(Build).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == key).Value!;
}
