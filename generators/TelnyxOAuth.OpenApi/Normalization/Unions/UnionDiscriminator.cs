using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Unions;

/// <summary>Finds the member that tells the models of a union apart, and what it says of each.</summary>
internal static class UnionDiscriminator
{
    private static readonly string[] FileEndings = [".yaml", ".yml", ".json"];

    /// <summary>The variants with what tells them apart: the document's discriminator, or a member that each variant limits to values of its own.</summary>
    public static IReadOnlyList<UnionVariant> Apply(IReadOnlyList<UnionVariant> variants, MapNode? discriminator)
    {
        var models = variants.Where(variant => variant.Kind == VariantKind.Model).ToArray();
        var name = models.Length == 0 ? null : discriminator?.Text("propertyName") ?? Infer(models);
        var limited = name is null ? [] : models.SelectMany(model => model.Limits(name).Distinct()).GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count());
        var mapped = discriminator.Map("mapping").Members().ToLookup(entry => NameIn(entry.Value), entry => entry.Key);
        return [.. variants.Select(variant =>
        {
            var (values, isImplied) = name is not null && variant.Kind == VariantKind.Model ? ValuesOf(variant, name, limited, mapped, discriminator) : ([], false);
            return variant with { Discriminator = name, Values = values, IsImplied = isImplied };
        })];
    }

    /// <summary>The schemas that a discriminator's mapping names.</summary>
    public static HashSet<string?> Targets(MapNode discriminator) => [.. discriminator.Map("mapping").Members().Select(entry => NameIn(entry.Value))];

    /// <summary>The member that tells most of them apart, the first of these.</summary>
    private static string? Infer(UnionVariant[] models) => models
        .SelectMany(model => model.Target.Map("properties").Members().Select(property => property.Key).Select(member => (Member: member, Limits: model.Limits(member))))
        .GroupBy(limited => limited.Member, limited => limited.Limits)
        .Select(group => (Member: group.Key, Limits: group.Where(limits => limits.Count > 0).ToArray()))
        .Where(candidate => candidate.Limits.Length > 1 && candidate.Limits.SelectMany(limits => limits).Distinct().Count() == candidate.Limits.Sum(limits => limits.Count))
        .OrderByDescending(candidate => candidate.Limits.Length)
        .Select(candidate => candidate.Member)
        .FirstOrDefault();

    private static (IReadOnlyList<string> Values, bool IsImplied) ValuesOf(
        UnionVariant variant, string name, Dictionary<string, int> limited, ILookup<string?, string> mapping, MapNode? discriminator)
    {
        if (discriminator?["defaultMapping"] is { } other && NameIn(other) is { } otherwise && variant.Names.Contains(otherwise))
        {
            // OpenAPI 3.2: what no other variant lists is this one, so it has any value.
            return ([], false);
        }

        var mapped = variant.Names.Distinct().SelectMany(target => mapping[target]).ToArray();
        if (mapped.Length > 0)
        {
            return (mapped, false);
        }

        var limits = variant.Limits(name);
        if (limits.Count > 0 && limits.All(value => limited[value] == 1))
        {
            return (limits, false);
        }

        if (discriminator is null || variant.Names is not [var first, ..])
        {
            return ([], false);
        }

        // Without a mapping the specification takes the schema's name; where the document means something else, its default
        // says so, or the member's values, of which one is the name in another spelling.
        if (variant.Target.Map("properties").Map(name).Text("default") is { } only && (limits.Count == 0 || limits.Contains(only)))
        {
            return ([only], false);
        }

        return limits.Count == 0 ? ([first], true) : (limits.Where(limit => variant.Names.Any(other => AreSpelledAlike(other, limit))).Take(1).ToArray(), false);
    }

    /// <summary>Whether a name and a value differ in casing and punctuation only.</summary>
    public static bool AreSpelledAlike(string name, string value) => Letters(name).Equals(Letters(value), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>The schema that a mapping means: by a reference, which may name the document's file, by a file that is called like it, or by its bare name.</summary>
    public static string? NameIn(Node value) => value.AsText() is not { } text ? null
        : text.IndexOf(SchemaReference.Prefix, StringComparison.Ordinal) is >= 0 and var start ? Reference.Steps(text[start..]).Last()
        : FileEndings.FirstOrDefault(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } found ? text[(text.LastIndexOf('/') + 1)..^found.Length]
        : text;
}
