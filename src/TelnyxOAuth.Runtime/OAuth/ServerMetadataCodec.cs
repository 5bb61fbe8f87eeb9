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

    /// <exception cref="JsonContentException">It is no object, or no whole one.</exception>
    public override ServerMetadata? Read(JsonReader reader)
    {
        var metadata = new ServerMetadata();
        MetadataMember.ReadAll(reader, name =>
        {
            switch (name)
            {
                case "issuer":
                    metadata.Issuer = reader.Value as string;
                    break;
                case "token_endpoint":
                    metadata.TokenEndpoint = reader.Value as string;
                    break;
                case "authorization_endpoint":
                    metadata.AuthorizationEndpoint = reader.Value as string;
                    break;
                case "registration_endpoint":
                    metadata.RegistrationEndpoint = reader.Value as string;
                    break;
                case "introspection_endpoint":
                    metadata.IntrospectionEndpoint = reader.Value as string;
                    break;
                case "revocation_endpoint":
                    metadata.RevocationEndpoint = reader.Value as string;
                    break;
                case "jwks_uri":
                    metadata.JwksUri = reader.Value as string;
                    break;
                case "scopes_supported":
                    metadata.ScopesSupported = MetadataMember.ReadTexts(reader);
                    break;
                case "token_endpoint_auth_methods_supported":
                    metadata.TokenEndpointAuthMethodsSupported = MetadataMember.ReadTexts(reader);
                    break;
                case "code_challenge_methods_supported":
                    metadata.CodeChallengeMethodsSupported = MetadataMember.ReadTexts(reader);
                    break;
                case "authorization_response_iss_parameter_supported":
                    metadata.SendsIssuer = reader.Value is true;
                    break;
                case "client_id_metadata_document_supported":
                    metadata.TakesClientIdMetadataDocuments = reader.Value is true;
                    break;
            }
        });
        return metadata;
    }

    public override void Write(JsonWriter writer, ServerMetadata? value) => throw new NotSupportedException("Metadata is only read.");
}
