using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads a model from a response's bytes.</summary>
internal static class JsonBody
{
    private const int LongBody = 4096;

    internal static T? Read<T>(ResponseBody body, JsonCodec<T> codec)
        where T : class
    {
        using var text = body.OpenText();
        using var reader = JsonReaders.Create(text, isLong: body.Length > LongBody);
        if (!reader.Read())
        {
            throw new JsonReaderException("it is empty");
        }

        var value = codec.Read(reader);
        while (reader.Read())
        {
            if (reader.TokenType != JsonToken.Comment)
            {
                throw new JsonReaderException("something follows the end of its JSON");
            }
        }

        return value;
    }
}
