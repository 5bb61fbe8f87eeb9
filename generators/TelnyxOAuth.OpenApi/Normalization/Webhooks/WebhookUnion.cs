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
        var variants = new[] { UnionDiscriminator.Apply(models, discriminator: null) }
            .Concat(Envelopes(models).Select(member => ApplyWithin(models, member)))
            .OrderByDescending(told => told.Count(IsTold))
            .First();
        var told = variants.Where(IsTold).ToArray();
        if (told.Length < 2)
        {
            return;
        }

        foreach (var variant in variants.Except(told))
        {
            context.Note(variant.Target.Position, $"'{PlainText.OneLine(variant.Name!)}' is left out of '{Name}': no member of it says by a constant which webhook it is. It is read as what it is.");
        }

        var merged = new MapNode(told[0].Target.Position);
        merged.Set("description", ScalarNode.From($"What the API sends by a webhook: {string.Join('.', new[] { told[0].Within, told[0].Discriminator }.OfType<string>())} says which.", merged.Position));
        var union = UnionTypes.CreateType(merged, told);
        WebhookPayloads.Mark(union);
        context.AddSchema(Name, Name + "Union", union);
    }
    private static bool IsTold(UnionVariant variant) => variant.Values.Count > 0;

    /// <summary>The members that hold an object in several payloads, as what APIs put their events in.</summary>
    private static IEnumerable<string> Envelopes(UnionVariant[] models) => models
        .SelectMany(model => model.Target.Map("properties").Members().Where(property => Inner(model, property.Key) is not null))
        .GroupBy(property => property.Key)
        .Where(group => group.Skip(1).Any())
        .Select(group => group.Key);

    /// <summary>The payloads with what a member of that object tells of each.</summary>
    private static UnionVariant[] ApplyWithin(UnionVariant[] models, string member)
    {
        var envelopes = models.Where(model => Inner(model, member) is not null).ToArray();
        var inner = UnionDiscriminator.Apply([.. envelopes.Select(model => Inner(model, member)!)], discriminator: null);
        var told = envelopes.Zip(inner).ToDictionary(pair => pair.First, pair => pair.First with { Within = member, Discriminator = pair.Second.Discriminator, Values = pair.Second.Values });
        return [.. models.Select(model => told.GetValueOrDefault(model, model))];
    }

    private static UnionVariant? Inner(UnionVariant model, string member) =>
        model.Member(member) is { } target && SchemaFacts.IsModel(target) && !target.Contains(UnionExtension.Key) ? model with { Target = target } : null;
}
