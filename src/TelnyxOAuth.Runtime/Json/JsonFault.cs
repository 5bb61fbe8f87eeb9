using System.Globalization;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Says where JSON went wrong without repeating what stands there: it may be a secret.</summary>
internal static class JsonFault
{
    internal static string Describe(JsonException exception)
    {
        if (exception is not JsonReaderException { LineNumber: > 0 } fault)
        {
            return exception is JsonReaderException ? exception.Message : "its JSON is of another shape than documented";
        }

        var path = string.IsNullOrEmpty(fault.Path) ? "$" : "$." + fault.Path;
        return string.Format(
            CultureInfo.InvariantCulture,
            "its JSON is malformed or of another shape than documented at {0} (line {1}, position {2})",
            path,
            fault.LineNumber,
            fault.LinePosition);
    }
}
