using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>How the JSON texts of a stream are told apart.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum StreamFraming
{
    /// <summary>Each stands on a line of its own: <c>application/jsonl</c>, <c>application/x-ndjson</c>.</summary>
    Lines,

    /// <summary>Each begins with a record separator, 0x1E: <c>application/json-seq</c> (RFC 7464).</summary>
    Sequence,
}
