using System;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of a file, which only a part of a multipart body can be.</summary>
internal sealed class FileCodec : ItemCodec<FileUpload>
{
    /// <exception cref="NotSupportedException">Always: no response has one.</exception>
    public override FileUpload? Read(JsonReader reader) => throw new NotSupportedException("A file to send can't be read from JSON.");

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">It is written as JSON.</exception>
    public override void Write(JsonWriter writer, FileUpload? value) => JsonWrite.File(writer, value);
}
