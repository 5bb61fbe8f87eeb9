using TelnyxOAuth.OpenApi.Diagnostics;
namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>A scalar: its type, and its text as written, with quotes and escapes resolved.</summary>
internal sealed class ScalarNode : Node
{
    /// <summary>Creates a scalar.</summary>
    public ScalarNode(ScalarKind kind, string text, Position position)
        : base(position)
    {
        Kind = kind;
        Text = text;
    }

    /// <summary>The scalar's type.</summary>
    public ScalarKind Kind { get; }

    /// <summary>The scalar's text.</summary>
    public string Text { get; }

    /// <summary>Of a reference that reading could not follow: why, as the end of a sentence that begins with it, with what to do.</summary>
    public string? Problem { get; init; }

    /// <summary>A string.</summary>
    public static ScalarNode From(string value, Position position = default) => new(ScalarKind.String, value, position);

    /// <summary>A boolean.</summary>
    public static ScalarNode From(bool value, Position position = default) =>
        new(ScalarKind.Boolean, value ? "true" : "false", position);

    /// <summary>The scalar itself, as nothing changes one.</summary>
    public override Node DeepClone() => this;
}
