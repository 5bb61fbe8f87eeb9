namespace TelnyxOAuth.Generators.Documents;

/// <summary>A model: a class that JSON is read into and written from.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsAbstract">Whether there is none of its type itself.</param>
/// <param name="Properties">Its properties, those of its bases first.</param>
internal sealed record ModelModel(string Namespace, string Name, bool IsAbstract, EquatableArray<PropertyModel> Properties)
{
    /// <summary>Whether it derives from another model.</summary>
    internal bool IsDerived { get; init; }

    /// <summary>Whether it declares anew what a base has, so that it lists all of its members itself.</summary>
    internal bool IsHiding { get; init; }

    /// <summary>What is written for the discriminator of its hierarchy where the caller has not said, or <c>null</c>.</summary>
    internal string? Kind { get; init; }

    /// <summary>The name on the wire of the member that tells apart what derives from it, or <c>null</c>.</summary>
    internal string? Discriminator { get; init; }

    /// <summary>Itself and what derives from it, with what that member says of each, where there is one.</summary>
    internal EquatableArray<KindModel> Kinds { get; init; } = new(System.Array.Empty<KindModel>());
}

/// <summary>A model of a hierarchy.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">What the discriminator says of it.</param>
/// <param name="IsImplied">Whether that is but the schema's name.</param>
internal sealed record KindModel(string Name, EquatableArray<string> Values, bool IsImplied);

/// <summary>A model's property.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="JsonName">Its name on the wire.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Whether the document requires it.</param>
/// <param name="IsThreeState">Whether being absent and being <c>null</c> differ.</param>
/// <param name="IsReadOnly">Whether only the server sets it.</param>
/// <param name="IsWriteOnly">Whether only requests have it.</param>
/// <param name="IsEssential">Whether a response is of no use without it.</param>
/// <param name="IsSecret">Whether it is a secret whatever its name is.</param>
/// <param name="IsDemanded">Whether whoever creates the model has to set it, as C# says it by <c>required</c>.</param>
internal sealed record PropertyModel(
    string Name,
    string JsonName,
    TypeShape Type,
    bool IsRequired,
    bool IsThreeState = false,
    bool IsReadOnly = false,
    bool IsWriteOnly = false,
    bool IsEssential = false,
    bool IsSecret = false,
    bool IsDemanded = false)
{
    /// <summary>Whether a base of the model declares it.</summary>
    internal bool IsInherited { get; init; }

    /// <summary>Whether it is a text that tells the models of a hierarchy apart.</summary>
    internal bool IsKind { get; init; }

    /// <summary>Whether a response is to have it.</summary>
    internal bool IsPromised => (IsRequired && !IsWriteOnly && !Type.IsSentOnly) || IsEssential;
}
