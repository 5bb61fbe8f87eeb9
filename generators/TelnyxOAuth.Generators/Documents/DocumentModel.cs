namespace TelnyxOAuth.Generators.Documents;

/// <summary>What a raw client states about its OpenAPI document.</summary>
internal sealed record DocumentModel(
    EquatableArray<EnumModel> Enums,
    EquatableArray<ModelModel> Models,
    EquatableArray<UnionModel> Unions,
    EquatableArray<ResourceModel> Resources,
    EquatableArray<RootModel> Roots);
