namespace TelnyxOAuth.OpenApi.Normalization.Hierarchies;

/// <summary>Between passes: what a model that others derive from says of them, until each has its values.</summary>
internal static class PendingHierarchy
{
    /// <summary>On the schema: the document's discriminator.</summary>
    public const string Key = "x-hierarchy-discriminator";
}
