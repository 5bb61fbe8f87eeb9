using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>Receives what a codec writes for a model that is sent as multipart. Its members become parts; a file is a token that holds the file.</summary>
internal sealed class MultipartWriter : TokenWriter
{
    /// <summary>The depth of an item of a list member; a member itself is at depth 1.</summary>
    private const int DeepestFile = 2;

    /// <exception cref="NotSupportedException">The file is inside an object that is itself one part.</exception>
    internal void WriteFile(FileUpload file)
    {
        if (Top > DeepestFile || (Top == DeepestFile && WriteState != WriteState.Array))
        {
            throw new NotSupportedException($"The file '{Path}' stands inside an object, which is sent as JSON: only a part of its own can be a file.");
        }

        WriteUndefined();
        CurrentToken!.AddAnnotation(file);
    }
}
