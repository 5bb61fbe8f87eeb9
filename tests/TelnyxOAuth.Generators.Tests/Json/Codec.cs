using TelnyxOAuth.Generators.Tests.Support;

namespace TelnyxOAuth.Generators.Tests.Json;

/// <summary>Runs the codec of a model called <c>Thing</c>.</summary>
internal static class Codec
{
    /// <summary>Reads JSON and writes it again.</summary>
    public static string RoundTrip(string raw, string json) =>
        Probe.Run<string>(raw, $"return JsonText.Write(JsonText.Read({Literal(json)}, JsonCodecs.Model<Thing>())!, JsonCodecs.Model<Thing>());");

    /// <summary>Reads JSON and evaluates an expression on the result, <c>thing</c>.</summary>
    public static T Read<T>(string raw, string json, string expression) =>
        Probe.Run<T>(raw, $"var thing = JsonText.Read({Literal(json)}, JsonCodecs.Model<Thing>())!; return {expression};");

    /// <summary>Writes what an expression makes.</summary>
    public static string Write(string raw, string expression) =>
        Probe.Run<string>(raw, $"return JsonText.Write({expression}, JsonCodecs.Model<Thing>());");

    private static string Literal(string text) => "@\"" + text.Replace("\"", "\"\"") + "\"";
}
