using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads and writes a time as a whole number of seconds since 1970-01-01 UTC, for <c>JsonConvert</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnixTimeConverter : SecondsConverter
{
    /// <summary>Creates the converter.</summary>
    public UnixTimeConverter()
        : base(hasFraction: false)
    {
    }
}
