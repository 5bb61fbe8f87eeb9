using System;
using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Reads a token response (RFC 6749 section 5.1) for a client that sends the token itself: whatever a server makes of the
/// lifetime is read, and a token that can't be sent is refused before it is held.
/// </summary>
internal sealed class TokenAnswerCodec : JsonCodec<TokenAnswer>
{
    internal static readonly TokenAnswerCodec Instance = new TokenAnswerCodec();

    private TokenAnswerCodec()
    {
    }

    /// <exception cref="JsonContentException">The response is an error, or holds no bearer token, or one that a header can't carry.</exception>
    public override TokenAnswer? Read(JsonReader reader)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonToken.StartObject)
        {
            throw new JsonContentException("it is not a JSON object");
        }

        var answer = new TokenAnswer();
        object? token = null;
        object? type = null;
        object? error = null;
        while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
        {
            switch ((string)reader.Value!)
            {
                case "access_token":
                    token = ReadValue(reader);
                    break;
                case "token_type":
                    type = ReadValue(reader);
                    break;
                case "expires_in":
                    answer.Lifetime = ToLifetime(ReadValue(reader));
                    break;
                case "refresh_token":
                    answer.RefreshToken = ToText(ReadValue(reader));
                    break;
                case "scope":
                    answer.Scope = ToText(ReadValue(reader));
                    break;
                case "id_token":
                    answer.IdToken = ToText(ReadValue(reader));
                    break;
                case "error":
                    error = ReadValue(reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (error is not (null or "" or false))
        {
            throw new JsonContentException(error is string code ? $"it is the error '{code}' in place of an access token" : "it is an error in place of an access token");
        }

        RequireBearer(type);
        answer.AccessToken = RequireSendable(token);
        return answer;
    }

    public override void Write(JsonWriter writer, TokenAnswer? value) => throw new NotSupportedException("Token responses are only read.");

    /// <summary>The value that follows: a text, a number, a boolean, <c>null</c>, or the reader's own type for an object or a list.</summary>
    private static object? ReadValue(JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is JsonToken.StartObject or JsonToken.StartArray or JsonToken.StartConstructor)
        {
            var shape = reader.TokenType;
            reader.Skip();
            return shape;
        }

        return reader.Value;
    }

    private static string RequireSendable(object? token)
    {
        if (token is null or "")
        {
            throw new JsonContentException("it comes without an access token");
        }

        var text = token as string ?? throw new JsonContentException("its access token is not a text");
        for (var i = 0; i < text.Length; i++)
        {
            // Never shown: it is a token all the same.
            if (text[i] is <= ' ' or > '~')
            {
                throw new JsonContentException($"its access token holds a character that a header can't carry, at index {i.ToString(CultureInfo.InvariantCulture)}");
            }
        }

        return text;
    }

    /// <summary>A token of a type that is not understood must not be used (RFC 6749 section 7.1); one without a type is a bearer token.</summary>
    private static void RequireBearer(object? type)
    {
        switch (type)
        {
            case null or "":
                return;
            case string text when text.Equals("Bearer", StringComparison.OrdinalIgnoreCase):
                return;
            case string text:
                throw new JsonContentException($"its token is of the type '{text}', where a bearer token is needed");
            default:
                throw new JsonContentException("its token is of a type that is not a text, where a bearer token is needed");
        }
    }

    private static string? ToText(object? value) => value is string { Length: > 0 } text ? text : null;

    /// <summary>The lifetime, at most some 68 years; none where none can be told, which is no reason to refuse a token or to request one for each call.</summary>
    private static TimeSpan? ToLifetime(object? value)
    {
        var seconds = value switch
        {
            long number => number,
            double number => number,
            decimal number => (double)number,
            BigInteger number => (double)number,
            string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            _ => 0d,
        };
        return seconds > 0 ? TimeSpan.FromSeconds((int)Math.Min(Math.Ceiling(seconds), int.MaxValue)) : null;
    }
}
