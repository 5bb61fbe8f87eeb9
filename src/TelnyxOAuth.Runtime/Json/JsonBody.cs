namespace TelnyxOAuth.Runtime;

/// <summary>Reads a model from a response's bytes.</summary>
internal static class JsonBody
{
    internal static T? Read<T>(ResponseBody body, JsonCodec<T> codec)
        where T : class
    {
        using var reader = JsonReaders.Create(body);
        if (!reader.Read())
        {
            throw new EmptyJsonException();
        }

        var value = codec.Read(reader);

        // The reader itself rejects anything after the value, except comments.
        while (reader.Read())
        {
        }

        return value;
    }
}
