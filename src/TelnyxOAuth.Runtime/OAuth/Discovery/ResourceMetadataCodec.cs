using System;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads a protected resource's metadata; members that are not used are passed over, whatever they are.</summary>
internal sealed class ResourceMetadataCodec : JsonCodec<ResourceMetadata>
{
    internal static readonly ResourceMetadataCodec Instance = new ResourceMetadataCodec();

    private ResourceMetadataCodec()
    {
    }

    /// <exception cref="JsonContentException">It is no object, or no whole one.</exception>
    public override ResourceMetadata? Read(JsonReader reader)
    {
        var metadata = new ResourceMetadata();
        MetadataMember.ReadAll(reader, name =>
        {
            switch (name)
            {
                case "resource":
                    metadata.Resource = reader.Value as string;
                    break;
                case "authorization_servers":
                    metadata.AuthorizationServers = MetadataMember.ReadTexts(reader);
                    break;
                case "scopes_supported":
                    metadata.ScopesSupported = MetadataMember.ReadTexts(reader);
                    break;
            }
        });
        return metadata;
    }

    public override void Write(JsonWriter writer, ResourceMetadata? value) => throw new NotSupportedException("Metadata is only read.");
}
