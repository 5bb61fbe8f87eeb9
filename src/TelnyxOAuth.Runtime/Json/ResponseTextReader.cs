using System.IO;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>A reader of a response in another charset than UTF-8.</summary>
internal sealed class ResponseTextReader : JsonTextReader, IResponseReader
{
    internal ResponseTextReader(TextReader text, bool requiresDocumentedMembers)
        : base(text) => RequiresDocumentedMembers = requiresDocumentedMembers;

    /// <inheritdoc/>
    public bool RequiresDocumentedMembers { get; }
}
