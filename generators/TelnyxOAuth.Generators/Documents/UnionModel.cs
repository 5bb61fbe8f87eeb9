namespace TelnyxOAuth.Generators.Documents;

/// <summary>A union: a class that holds a value of one of several types.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Discriminator">The name on the wire of the member that distinguishes its objects, or <c>null</c>.</param>
/// <param name="Within">The name on the wire of the objects' member that has that member; <c>null</c> if it is their own.</param>
/// <param name="Variants">Its variants, each of a different type.</param>
internal sealed record UnionModel(string Namespace, string Name, string? Discriminator, string? Within, EquatableArray<VariantModel> Variants)
{
    /// <summary>The discriminator, where it is a member of the variants themselves.</summary>
    internal string? OwnDiscriminator => Within is null ? Discriminator : null;
}

/// <summary>A variant of a union.</summary>
/// <param name="Name">The name of the union's property for it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Values">The discriminator's values for it.</param>
/// <param name="IsImplied">Whether those values are derived from names because the document does not state them.</param>
/// <param name="Members">Its members, where it is a model.</param>
internal sealed record VariantModel(string Name, TypeShape Type, EquatableArray<string> Values, bool IsImplied, EquatableArray<VariantMember> Members);

/// <summary>A member of a model that is a variant.</summary>
/// <param name="Property">The model's property.</param>
/// <param name="Kind">Its kind in JSON.</param>
/// <param name="Inner">The member of the property's model that is the union's discriminator; <c>null</c> where it has none.</param>
/// <param name="Allowed">The strings, or the numbers as strings, that the document lists for it; none where it lists none.</param>
internal sealed record VariantMember(PropertyModel Property, MemberKind Kind, PropertyModel? Inner, EquatableArray<string> Allowed)
{
    /// <summary>The only value that it may be, or <c>null</c>.</summary>
    internal string? Constant => Allowed.Count == 1 ? Allowed[0] : null;
}

/// <summary>The kind of a member in JSON.</summary>
internal enum MemberKind
{
    /// <summary>Any JSON, or a union.</summary>
    Other,
    Scalar,
    Object,
    List,
}
