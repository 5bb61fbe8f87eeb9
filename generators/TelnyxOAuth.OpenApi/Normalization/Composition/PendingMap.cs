namespace TelnyxOAuth.OpenApi.Normalization.Composition;

/// <summary>Between passes: what else than its properties an object may have, which a model in C# keeps without a type.</summary>
internal static class PendingMap
{
    /// <summary>On the schema: the schema of the members that it does not name.</summary>
    public const string Key = "x-map-values";
}
