namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>What the attributes of this namespace have in common.</summary>
internal static class MetadataConstants
{
    /// <summary>
    /// A symbol that nobody defines: the attributes are facts for the source generator, which reads them from source,
    /// so the compiler leaves them out of the assembly.
    /// </summary>
    internal const string SourceOnly = "TELNYXOAUTH_KEEP_METADATA";
}
