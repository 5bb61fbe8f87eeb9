using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>The name of the converter of open enums for <c>System.Text.Json</c>, which this framework comes without: generated code names it on every framework.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OpenEnumJsonConverter<T>
    where T : struct, IOpenEnumValue<T>
{
}
