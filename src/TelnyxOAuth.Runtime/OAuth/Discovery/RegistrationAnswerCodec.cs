using System;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads a registration endpoint's answer; members that are not used are passed over, whatever they are.</summary>
internal sealed class RegistrationAnswerCodec : JsonCodec<RegistrationAnswer>
{
    internal static readonly RegistrationAnswerCodec Instance = new RegistrationAnswerCodec();

    private RegistrationAnswerCodec()
    {
    }

    /// <exception cref="JsonContentException">It is no object, or has no client id or a secret that can't be sent.</exception>
    public override RegistrationAnswer? Read(JsonReader reader)
    {
        var answer = new RegistrationAnswer();
        MetadataMember.ReadAll(reader, name =>
        {
            switch (name)
            {
                case "issuer":
                    answer.Issuer = reader.Value as string;
                    break;
                case "client_id":
                    answer.ClientId = reader.Value as string ?? "";
                    break;
                case "client_secret":
                    answer.ClientSecret = reader.Value as string is { Length: > 0 } secret ? secret : null;
                    break;
                case "client_secret_expires_at":
                    // 0 is for a secret without an end.
                    answer.SecretExpiresAt = UnixSeconds.TryRead(reader.Value, hasFraction: true, out var end) && end.ToUnixTimeSeconds() > 0 ? end : null;
                    break;
                case "token_endpoint_auth_method":
                    answer.TokenEndpointAuthMethod = reader.Value as string;
                    break;
                case "redirect_uris":
                    answer.RedirectUris = MetadataMember.ReadTexts(reader);
                    break;
            }
        });

        Check(answer.ClientId, "client_id", isNeeded: true);
        Check(answer.ClientSecret ?? "", "client_secret", isNeeded: false);
        return answer;
    }

    public override void Write(JsonWriter writer, RegistrationAnswer? value) => throw new NotSupportedException("Registration answers are only read.");

    private static void Check(string value, string name, bool isNeeded)
    {
        if (isNeeded && value.Length == 0)
        {
            throw new JsonContentException($"it comes without a {name}");
        }

        foreach (var character in value)
        {
            if (character is < ' ' or > '~')
            {
                throw new JsonContentException($"its {name} holds a character that can't be sent");
            }
        }
    }
}
