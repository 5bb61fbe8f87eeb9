namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Who writes a value: what is harmless for a reader may break a writer, and the other way round.</summary>
internal enum Direction
{
    /// <summary>The SDK's user writes it.</summary>
    Request,

    /// <summary>The SDK's user reads it.</summary>
    Response,
}
