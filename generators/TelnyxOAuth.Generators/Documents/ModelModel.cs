namespace TelnyxOAuth.Generators.Documents;

/// <summary>A model: a class that JSON is read into and written from.</summary>
internal sealed record ModelModel(
    string Namespace,
    string Name,
    bool IsAbstract,
    EquatableArray<PropertyModel> Properties);

/// <summary>A model's property.</summary>
internal sealed record PropertyModel(string Name, string JsonName, TypeShape Type, bool IsRequired, bool IsThreeState, bool IsReadOnly);
