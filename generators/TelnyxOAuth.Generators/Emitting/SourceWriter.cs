using System;
using System.Text;

namespace TelnyxOAuth.Generators.Emitting;

/// <summary>Writes C# line by line, with indentation and the same line endings everywhere.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    internal SourceWriter(int depth) => _depth = depth;

    internal void Line() => _text.Append('\n');

    internal void Line(string line)
    {
        _text.Append(' ', _depth * 4).Append(line).Append('\n');
    }

    /// <summary>Opens a block and closes it when the result is disposed.</summary>
    internal Block Braces(string line)
    {
        Line(line);
        return Braces();
    }

    /// <summary>Opens a block without a header line.</summary>
    internal Block Braces()
    {
        Line("{");
        _depth++;
        return new Block(this);
    }

    /// <summary>What was written.</summary>
    public override string ToString() => _text.ToString();

    internal sealed class Block : IDisposable
    {
        private readonly SourceWriter _writer;

        internal Block(SourceWriter writer) => _writer = writer;

        public void Dispose()
        {
            _writer._depth--;
            _writer.Line("}");
        }
    }
}
