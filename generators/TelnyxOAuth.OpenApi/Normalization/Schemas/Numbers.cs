using System.Globalization;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>Which numbers a schema speaks of.</summary>
internal static class Numbers
{
    /// <summary>Whether a whole number has values that need more than 32 bits.</summary>
    public static bool ExceedInt32(MapNode schema) =>
        new[] { schema["minimum"], schema["maximum"], schema["default"] }
            .Concat(schema.List("enum").Elements())
            .OfType<ScalarNode>()
            .Any(limit => double.TryParse(limit.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is > int.MaxValue or < int.MinValue);
}
