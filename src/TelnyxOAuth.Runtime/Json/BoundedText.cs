using System.IO;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>Takes a text up to a length. What would make it longer fails, so that whoever writes stops.</summary>
internal sealed class BoundedText : TextWriter
{
    private readonly StringBuilder _text = new StringBuilder();
    private readonly int _maxLength;

    internal BoundedText(int maxLength)
    {
        _maxLength = maxLength;
    }

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value)
    {
        Check(1);
        _text.Append(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Check(count);
        _text.Append(buffer, index, count);
    }

    public override void Write(string? value)
    {
        Check(value?.Length ?? 0);
        _text.Append(value);
    }

    public override string ToString() => _text.ToString();

    /// <exception cref="IOException">The text would become too long.</exception>
    private void Check(int count)
    {
        if (count > _maxLength - _text.Length)
        {
            throw new IOException("The text is full.");
        }
    }
}
