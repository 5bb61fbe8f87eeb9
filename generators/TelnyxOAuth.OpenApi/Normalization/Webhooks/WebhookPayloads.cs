using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Webhooks;

/// <summary>Makes components of what webhooks and callbacks bring, which outlive them.</summary>
internal sealed class WebhookPayloads : INormalizationPass
{
    private static readonly string[] Objects = ["properties", "allOf", "oneOf", "anyOf"];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.PayloadsAreNamed];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var (name, content) in Payloads.Find(context.Root).ToArray())
        {
            var schema = content.Map("schema")!;
            if (IsInline(schema))
            {
                var component = context.AddSchema(name + "Webhook", name + "WebhookPayload", schema);
                content.Set("schema", SchemaReference.Create(component, schema.Position));
            }

            if (SchemaReference.NameOf(content.Map("schema")) is { } payload && !context.WebhookPayloads.Contains(payload))
            {
                context.WebhookPayloads.Add(payload);
                Mark(context.Schemas.Map(payload));
            }
        }
    }

    /// <summary>Marks what the API sends by itself.</summary>
    public static void Mark(MapNode? payload) => payload?.Set(DocumentExtensions.Payload, ScalarNode.From(true, payload.Position));

    /// <summary>Whether a schema is an object that has no name yet.</summary>
    public static bool IsInline(MapNode schema) => SchemaReference.NameOf(schema) is null && Objects.Any(schema.Contains);
}
