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
        if (reader.TokenType != JsonToken.StartObject)
        {
            throw new JsonContentException("it is not a JSON object");
        }

        var metadata = new ResourceMetadata();
        while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
        {
            var name = (string)reader.Value!;
            reader.Read();
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

            reader.Skip();
        }

        return reader.TokenType == JsonToken.EndObject ? metadata : throw new JsonContentException("it is cut off, or malformed");
    }

    public override void Write(JsonWriter writer, ResourceMetadata? value) => throw new NotSupportedException("Metadata is only read.");
}
