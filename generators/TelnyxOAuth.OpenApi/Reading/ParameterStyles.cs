using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>The styles of parameters and of the fields of forms (OpenAPI 3.0.4 section 4.8.12.4).</summary>
internal static class ParameterStyles
{
    /// <summary>In paths and headers.</summary>
    public const string Simple = "simple";

    /// <summary>In queries, cookies and forms.</summary>
    public const string Form = "form";

    /// <summary>In queries and forms.</summary>
    public const string DeepObject = "deepObject";

    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["path"] = [Simple, "label", "matrix"],
        ["query"] = [Form, "spaceDelimited", "pipeDelimited", DeepObject],
        ["querystring"] = [Form],
        ["header"] = [Simple],
        ["cookie"] = [Form],
    };

    /// <summary>The style of a parameter that states none.</summary>
    public static string Default(string? location) => location is "path" or "header" ? Simple : Form;

    /// <summary>Whether parameters of a location have a style; fields of forms have those of queries.</summary>
    public static bool IsKnown(string? location, string style) => location is not null && Known.TryGetValue(location, out var styles) && System.Array.IndexOf(styles, style) >= 0;

    /// <summary>Whether each item or member stands for itself where a parameter doesn't say.</summary>
    public static bool ExplodesByDefault(string style) => style == Form;

    /// <summary>What a parameter says of it, or the default of its style.</summary>
    public static bool Explodes(Node parameter, string style) =>
        parameter is MapNode map && map.Contains("explode") ? parameter.IsTrue("explode") : ExplodesByDefault(style);

    /// <summary>What a parameter says of its style, or the default of its location.</summary>
    public static string From(Node parameter) => (parameter.Text("in"), parameter.Text("style")) switch
    {
        // OpenAPI 3.2's own style of cookies has the form's pairs, in the syntax of RFC 6265 that cookies are written in here anyway.
        ("cookie", "cookie") => Form,
        (var location, var style) => style ?? Default(location),
    };
}
