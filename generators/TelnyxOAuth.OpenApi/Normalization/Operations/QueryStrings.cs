using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Operations;

/// <summary>
/// Makes of a parameter that is the whole query string (OpenAPI 3.2) a parameter with a schema: a form is an object in the query, JSON stays
/// a value, and of any other media type the caller gives the text.
/// </summary>
internal sealed class QueryStrings : INormalizationPass
{
    /// <summary>The location of such a parameter.</summary>
    public const string Location = "querystring";

    /// <summary>Between passes: how the members of the object are written.</summary>
    public const string Encoding = "x-normalized-encoding";

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.OperationsHaveAllParameters];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.QueryStringsHaveSchemas];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var place in context.Operations)
        {
            if (place.Operation.List("parameters") is not { } list)
            {
                continue;
            }

            var wholes = list.Items.OfType<MapNode>().Where(parameter => parameter.Text("in") == Location).ToArray();
            foreach (var parameter in wholes)
            {
                Simplify(context, parameter);
            }

            // There is one query string, and what a second one says would change the first.
            foreach (var other in wholes.Skip(1))
            {
                context.Warn(other.Position, $"the parameter '{other.Text("name")}' of '{place.Method} {place.Path}' is left out: '{wholes[0].Text("name")}' is the whole query string already.");
                list.Items.Remove(other);
            }
        }
    }

    private static void Simplify(NormalizationContext context, MapNode parameter)
    {
        if (parameter.Map("content").Members() is not [var content, ..])
        {
            parameter.SetIfAbsent("schema", Text(parameter));
            return;
        }

        parameter.Remove("content");
        var schema = content.Value.Map("schema") ?? new MapNode(content.Value.Position);
        switch (BodyKind.From(content.Key))
        {
            case BodyKind.Form:
                parameter.Set("in", ScalarNode.From("query", parameter.Position));
                parameter.Set("style", ScalarNode.From(ParameterStyles.Form, parameter.Position));
                parameter.Set("explode", ScalarNode.From(true, parameter.Position));
                parameter.Set("schema", schema);
                if (content.Value.Map("encoding") is { } encoding)
                {
                    parameter.Set(Encoding, encoding);
                }

                break;
            case BodyKind.Json:
                // A string of JSON has quotes, unlike a text: as any JSON it is written with them.
                parameter.Set("schema", Reference.ResolveMap(context.Root, schema).Text("type") == "string" ? new MapNode(schema.Position) : schema);
                break;
            default:
                parameter.Set("schema", Text(parameter));
                break;
        }
    }

    private static MapNode Text(MapNode parameter)
    {
        var text = new MapNode(parameter.Position);
        text.Set("type", ScalarNode.From("string", parameter.Position));
        return text;
    }
}
