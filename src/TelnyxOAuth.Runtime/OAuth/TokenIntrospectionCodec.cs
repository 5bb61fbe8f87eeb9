using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads an introspection endpoint's answer; members that are not used are passed over, whatever they are.</summary>
internal sealed class TokenIntrospectionCodec : JsonCodec<TokenIntrospection>
{
    internal static readonly TokenIntrospectionCodec Instance = new TokenIntrospectionCodec();

    private TokenIntrospectionCodec()
    {
    }

    /// <exception cref="JsonContentException">It is no whole object, or doesn't say whether the token is active.</exception>
    public override TokenIntrospection? Read(JsonReader reader)
    {
        bool? isActive = null;
        string? scope = null;
        string? clientId = null;
        string? subject = null;
        IReadOnlyList<string>? audience = null;
        DateTimeOffset? end = null;
        MetadataMember.ReadAll(reader, name =>
        {
            switch (name)
            {
                case "active":
                    isActive = reader.Value as bool?;
                    break;
                case "scope":
                    scope = reader.Value as string;
                    break;
                case "client_id":
                    clientId = reader.Value as string;
                    break;
                case "sub":
                    subject = reader.Value as string;
                    break;
                case "aud":
                    audience = reader.Value is string single ? new[] { single } : MetadataMember.ReadTexts(reader);
                    break;
                case "exp":
                    end = UnixSeconds.TryRead(reader.Value, hasFraction: true, out var time) ? time : null;
                    break;
            }
        });

        // Nothing is taken for a yes but a yes.
        return isActive is not { } known ? throw new JsonContentException("it doesn't say whether the token is active")
            : new TokenIntrospection(known) { Scope = scope, ClientId = clientId, Subject = subject, Audience = audience ?? Array.Empty<string>(), ExpiresAt = end };
    }

    public override void Write(JsonWriter writer, TokenIntrospection? value) => throw new NotSupportedException("Introspection answers are only read.");
}
