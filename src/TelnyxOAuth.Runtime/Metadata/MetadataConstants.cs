namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>What the attributes of this namespace have in common.</summary>
internal static class MetadataConstants
{
    /// <summary>
    /// A symbol that nobody defines: the source generator reads the attributes from source, so the compiler can leave
    /// them out of the assembly.
    /// </summary>
    internal const string SourceOnly = "TELNYXOAUTH_KEEP_METADATA";
}
