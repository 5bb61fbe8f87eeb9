using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Normalization.Unions;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Webhooks;

/// <summary>Makes one union of what webhooks and callbacks bring, where a member tells which it is.</summary>
internal static class WebhookUnion
{
    private const string Name = "WebhookEvent";

    /// <summary>The union with the name that it gets if that is free; null where nothing tells two payloads apart.</summary>
    public static void Add(NormalizationContext context)
    {
        var models = context.WebhookPayloads
            .Where(name => context.Schemas.Map(name) is { } schema && SchemaFacts.IsModel(schema) && !schema.Contains(UnionExtension.Key))
            .Select(name => new UnionVariant(SchemaReference.Create(name, context.Schemas!.Map(name)!.Position), context.Schemas.Map(name)!, VariantKind.Model, [name], context.Schemas))
            .ToArray();
        var variants = UnionDiscriminator.Apply(models, discriminator: null);
        var told = variants.Where(variant => variant.Values.Count > 0).ToArray();
        if (told.Length < 2)
        {
            return;
        }

        foreach (var variant in variants.Except(told))
        {
            context.Note(variant.Target.Position, $"'{PlainText.OneLine(variant.Name!)}' is left out of '{Name}': no member of it says by a constant which webhook it is. It is read as what it is.");
        }

        var merged = new MapNode(told[0].Target.Position);
        merged.Set("description", ScalarNode.From($"What the API sends by a webhook: {told[0].Discriminator} says which.", merged.Position));
        context.AddSchema(Name, Name + "Union", UnionTypes.CreateType(merged, told));
    }
}
