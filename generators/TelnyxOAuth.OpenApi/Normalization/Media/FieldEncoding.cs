using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>Keeps what a document says of how the fields of a form are written: as JSON, or in a style. A style is said whole.</summary>
internal static class FieldEncoding
{
    private const string Json = "application/json";

    /// <summary>Sets the encoding of a form.</summary>
    /// <param name="context">Takes notes of what can't be sent so.</param>
    /// <param name="form">What stands under the form's media type.</param>
    /// <param name="encoding">What the document says, or null.</param>
    public static void Set(NormalizationContext context, MapNode form, MapNode? encoding)
    {
        var kept = new MapNode(encoding?.Position ?? default);
        foreach (var field in encoding.Members())
        {
            if (field.Value is MapNode said && From(context, field.Key, said) is { } encoded)
            {
                kept.TryAdd(field with { Value = encoded });
            }
        }

        if (kept.Entries.Count > 0)
        {
            form.Set("encoding", kept);
        }
    }

    private static MapNode? From(NormalizationContext context, string name, MapNode said)
    {
        var encoded = new MapNode(said.Position);

        // OpenAPI 3.0.4 section 4.8.15.1.2: where a style is stated, a content type is ignored.
        if (said.Contains("style") || said.Contains("explode") || said.Contains("allowReserved"))
        {
            var style = said.Text("style") ?? ParameterStyles.Form;
            if (!ParameterStyles.IsKnown("query", style))
            {
                context.Warn(said.Position, $"the field '{name}' has the style '{style}', which none in a form has: it is sent in the style '{ParameterStyles.Form}'.");
                style = ParameterStyles.Form;
            }

            encoded.Set("style", ScalarNode.From(style, said.Position));
            encoded.Set("explode", ScalarNode.From(ParameterStyles.Explodes(said, style), said.Position));
            return encoded;
        }

        var types = (said.Text("contentType") ?? string.Empty).Split(',').Select(BodyKind.Essence).Where(type => type.Length > 0).ToArray();
        if (Array.Exists(types, type => type == Json || type.EndsWith("+json", StringComparison.Ordinal)))
        {
            encoded.Set("contentType", ScalarNode.From(Json, said.Position));
            return encoded;
        }

        if (types.Length > 0 && !Array.Exists(types, type => type is "text/plain" or "application/octet-stream" || type.Contains('*', StringComparison.Ordinal)))
        {
            context.Warn(said.Position, $"the field '{name}' of a form is '{types[0]}', which nothing here writes: a text is sent as it is, an object as JSON.");
        }

        return null;
    }
}
