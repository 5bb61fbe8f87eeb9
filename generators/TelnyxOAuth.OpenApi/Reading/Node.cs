using TelnyxOAuth.OpenApi.Diagnostics;
namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>A value in a document, with its position in the file.</summary>
internal abstract class Node
{
    private protected Node(Position position) => Position = position;

    /// <summary>Where the value begins.</summary>
    public Position Position { get; }

    /// <summary>A copy that shares nothing with this node that could be changed.</summary>
    public abstract Node DeepClone();
}
