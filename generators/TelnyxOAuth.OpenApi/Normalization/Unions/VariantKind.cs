namespace TelnyxOAuth.OpenApi.Normalization.Unions;

/// <summary>What a variant is in JSON. A union has one of a kind, except for models.</summary>
internal enum VariantKind
{
    Text,
    Number,
    Boolean,
    List,
    Map,
    Model,
}
