using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading.Swagger;

/// <summary>
/// Says how lists are written, by their <c>collectionFormat</c>: the library loses that of forms, and the commas of queries. And it gives
/// content to responses that have none.
/// </summary>
internal static class SwaggerStyles
{
    /// <summary>Changes a converted document in place.</summary>
    /// <param name="converted">The document.</param>
    /// <param name="original">What it was converted from.</param>
    public static void Apply(MapNode converted, MapNode original)
    {
        foreach (var path in original.Map("paths").Members())
        {
            var item = converted.Map("paths").Map(path.Key);
            Set(item, path.Value);
            foreach (var member in path.Value.Members().Where(member => member.Value is MapNode))
            {
                Set(item.Map(member.Key), member.Value);
                foreach (var response in member.Value.Map("responses").Members().Where(response => response.Value is MapNode described && !described.Contains("schema")))
                {
                    item.Map(member.Key).Map("responses").Map(response.Key)?.Remove("content");
                }
            }
        }
    }

    private static void Set(MapNode? converted, Node original)
    {
        foreach (var given in original.List("parameters").Elements().Where(parameter => parameter.Text("type") == "array"))
        {
            var (name, location, format) = (given.Text("name")!, given.Text("in"), given.Text("collectionFormat") ?? "csv");
            if (location == "query" && format != "multi"
                && converted.List("parameters").Elements().FirstOrDefault(parameter => parameter.Text("name") == name && parameter.Text("in") == location) is MapNode parameter)
            {
                parameter.Set("style", ScalarNode.From(StyleOf(format), given.Position));
                parameter.Set("explode", ScalarNode.From(false, given.Position));
            }

            if (location == "formData" && format != "multi" && converted.Map("requestBody").Map("content").Map("application/x-www-form-urlencoded") is { } form)
            {
                if (form.Map("encoding") is not { } encoding)
                {
                    form.Set("encoding", encoding = new MapNode(given.Position));
                }

                var field = new MapNode(given.Position);
                field.Set("style", ScalarNode.From(StyleOf(format), given.Position));
                field.Set("explode", ScalarNode.From(false, given.Position));
                encoding.Set(name, field);
            }
        }
    }

    private static string StyleOf(string format) => format switch
    {
        "ssv" => "spaceDelimited",
        "pipes" => "pipeDelimited",
        _ => ParameterStyles.Form,
    };
}
