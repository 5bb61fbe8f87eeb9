namespace TelnyxOAuth.Runtime;

/// <summary>Says what a codec writes for.</summary>
internal interface IRequestWriter
{
    /// <summary>Whether what is written is sent, without the members that only the server may set.</summary>
    bool IsRequest { get; }
}
