using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Unions;

/// <summary>One of the schemas of a union.</summary>
/// <param name="Schema">The schema, which may be a reference.</param>
/// <param name="Target">What it says, references followed.</param>
/// <param name="Kind">What it is in JSON.</param>
/// <param name="Names">The named schemas that lead to it: its own, and those of the unions that it was found in.</param>
/// <param name="Schemas">The named schemas of the document, to which its members may refer.</param>
internal sealed record UnionVariant(MapNode Schema, MapNode Target, VariantKind Kind, IReadOnlyList<string> Names, MapNode? Schemas)
{
    /// <summary>The name of the schema it refers to, or null.</summary>
    public string? Name => SchemaReference.NameOf(Schema);

    /// <summary>The member that tells it from the other variants, or null.</summary>
    public string? Discriminator { get; init; }

    /// <summary>Where that member is not its own: the member of it that has it, or null.</summary>
    public string? Within { get; init; }

    /// <summary>What that member says.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether those values are but the schema's name, since the document states none.</summary>
    public bool IsImplied { get; init; }

    /// <summary>The values that a member is limited to, by a discriminator or by the schema itself; none where it is not.</summary>
    public IReadOnlyList<string> Limits(string member) => Discriminator == member
        ? Values
        : [.. Member(member).List("enum").Elements().OfType<ScalarNode>().Select(value => value.Text)];

    /// <summary>What a member is, references followed; null where there is no such member.</summary>
    public MapNode? Member(string name) => Followed(Target.Map("properties").Map(name));

    private MapNode? Followed(MapNode? schema)
    {
        for (var steps = 0; steps < NormalizationLimits.Chain && SchemaReference.NameOf(schema) is { } name; steps++)
        {
            schema = Schemas.Map(name);
        }

        return schema;
    }
}
