using System;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads an authorization server's metadata; members that are not used are passed over, whatever they are.</summary>
internal sealed class ServerMetadataCodec : JsonCodec<ServerMetadata>
{
    internal static readonly ServerMetadataCodec Instance = new ServerMetadataCodec();

    private ServerMetadataCodec()
    {
    }

    /// <exception cref="JsonContentException">It is no object.</exception>
    public override ServerMetadata? Read(JsonReader reader)
    {
        if (reader.TokenType != JsonToken.StartObject)
        {
            throw new JsonContentException("it is not a JSON object");
        }

        var metadata = new ServerMetadata();
        while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
        {
            var name = (string)reader.Value!;
            reader.Read();
            switch (name)
            {
                case "issuer":
                    metadata.Issuer = reader.Value as string;
                    break;
                case "token_endpoint":
                    metadata.TokenEndpoint = reader.Value as string;
                    break;
            }

            reader.Skip();
        }

        return metadata;
    }

    public override void Write(JsonWriter writer, ServerMetadata? value) => throw new NotSupportedException("Metadata is only read.");
}
