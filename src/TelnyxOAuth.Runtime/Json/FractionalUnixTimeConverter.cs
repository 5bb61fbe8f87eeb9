using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads and writes a time as a number of seconds since 1970-01-01 UTC, with their fraction, for <c>JsonConvert</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FractionalUnixTimeConverter : SecondsConverter
{
    /// <summary>Creates the converter.</summary>
    public FractionalUnixTimeConverter()
        : base(hasFraction: true)
    {
    }
}
