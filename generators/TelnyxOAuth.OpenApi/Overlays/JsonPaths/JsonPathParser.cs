using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Overlays.JsonPaths;

/// <summary>Reads a <see cref="JsonPath"/> from its text.</summary>
internal sealed class JsonPathParser
{
    // Limits nested parentheses and filters, so that they can't overflow the stack.
    private const int DeepestFilter = 50;

    private readonly string _text;
    private int _index;
    private int _depth;

    private JsonPathParser(string text) => _text = text;

    /// <summary>Reads a path.</summary>
    /// <exception cref="JsonPathException">The text is not a path, or uses a part of JSONPath that is not supported.</exception>
    public static JsonPath Parse(string text)
    {
        var parser = new JsonPathParser(text);
        parser.Expect("$", "a path begins with '$'.");
        var path = new JsonPath(parser.Steps());
        return parser._index == text.Length ? path : throw parser.Error($"'{parser.Current}' was not expected.");
    }

    private char Current => _index < _text.Length ? _text[_index] : '\0';

    private List<PathStep> Steps()
    {
        var steps = new List<PathStep>();
        while (Current is '.' or '[')
        {
            var isRecursive = Take("..");
            var isDotted = isRecursive || Take(".");
            steps.Add(new PathStep(
                isRecursive,
                isDotted && Current != '[' ? [Dotted()] : isDotted && !isRecursive ? throw Error("'.' and '[' don't go together; leave out the '.'.") : Bracketed()));
        }

        return steps;
    }

    private PathSelector Dotted() => Take("*") ? new WildcardSelector() : new NameSelector(Name());

    private string Name()
    {
        var start = _index;
        while (char.IsLetterOrDigit(Current) || Current is '_' or '-' or '$' || char.IsSurrogate(Current))
        {
            _index++;
        }

        return _index > start ? _text[start.._index] : throw Error("a name, '*' or '[' was expected; names with other characters are written ['like this'].");
    }

    private List<PathSelector> Bracketed()
    {
        Expect("[", "'[' was expected.");
        var selectors = new List<PathSelector>();
        do
        {
            Spaces();
            selectors.Add(Selector());
            Spaces();
        }
        while (Take(","));
        Expect("]", Current == ':' ? "slices such as [0:2] are not supported; name the items or use a filter." : "']' was expected.");
        return selectors;
    }

    private PathSelector Selector()
    {
        switch (Current)
        {
            case '*':
                _index++;
                return new WildcardSelector();
            case '\'' or '"':
                return new NameSelector(Quoted());
            case '?':
                _index++;
                return new FilterSelector(Or());
            case '(':
                throw Error("scripts are not supported; use a filter such as ?(@.name == 'x').");
            case ':':
                throw Error("slices such as [0:2] are not supported; name the items or use a filter.");
            default:
                return new IndexSelector(Integer());
        }
    }

    private int Integer()
    {
        var start = _index;
        Take("-");
        while (char.IsAsciiDigit(Current))
        {
            _index++;
        }

        return int.TryParse(_text.AsSpan(start, _index - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonPathException(start, "a quoted name, an index, '*' or a filter '?(…)' was expected.");
    }

    private Func<Node, Node, bool> Or()
    {
        var conditions = new List<Func<Node, Node, bool>>();
        do
        {
            conditions.Add(And());
        }
        while (Take("||"));
        return (root, node) => conditions.Any(condition => condition(root, node));
    }

    private Func<Node, Node, bool> And()
    {
        var conditions = new List<Func<Node, Node, bool>>();
        do
        {
            Spaces();
            conditions.Add(Condition());
            Spaces();
        }
        while (Take("&&"));
        return (root, node) => conditions.All(condition => condition(root, node));
    }

    private Func<Node, Node, bool> Condition()
    {
        if (++_depth > DeepestFilter)
        {
            throw Error($"filters are nested more than {DeepestFilter} deep.");
        }

        Func<Node, Node, bool> condition;
        if (Take("!"))
        {
            Spaces();
            var negated = Condition();
            condition = (root, node) => !negated(root, node);
        }
        else if (Take("("))
        {
            condition = Or();
            Expect(")", "')' was expected.");
        }
        else
        {
            condition = Comparison();
        }

        _depth--;
        return condition;
    }

    private Func<Node, Node, bool> Comparison()
    {
        var isPath = Current is '@' or '$';
        var left = Operand();
        Spaces();
        var isEqual = Take("==");
        if (!isEqual && !Take("!="))
        {
            return Current is '<' or '>' or '='
                ? throw Error($"'{Current}' is not supported; filters compare with == and !=.")
                : isPath
                    ? (root, node) => left(root, node).Count > 0
                    : throw Error("'==' or '!=' was expected.");
        }

        Spaces();
        var right = Operand();
        return (root, node) => AreEqual(left(root, node), right(root, node)) == isEqual;
    }

    private Func<Node, Node, IReadOnlyList<Node>> Operand()
    {
        if (Current is '@' or '$')
        {
            var isRoot = Current == '$';
            _index++;
            var path = new JsonPath(Steps());
            return (root, node) => [.. path.Select(isRoot ? root : node).Select(match => match.Node)];
        }

        var literal = Literal();
        return (_, _) => [literal];
    }

    private ScalarNode Literal()
    {
        if (Current is '\'' or '"')
        {
            return ScalarNode.From(Quoted());
        }

        var start = _index;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '-' or '+' or '.')
        {
            _index++;
        }

        var text = _text[start.._index];
        if (Current == '(')
        {
            throw new JsonPathException(start, $"functions such as '{text}()' are not supported.");
        }

        var kind = CoreSchema.KindOf(text);
        return kind != ScalarKind.String && text.Length > 0
            ? new ScalarNode(kind, text, default)
            : throw new JsonPathException(start, "a path from '@', a quoted text, a number, true, false or null was expected.");
    }

    private string Quoted()
    {
        var start = _index;
        var quote = _text[_index++];
        var text = new StringBuilder();
        while (_index < _text.Length && Current != quote)
        {
            if (Current == '\\' && ++_index < _text.Length && Current is not ('\\' or '\'' or '"' or '/'))
            {
                throw Error($"the escape '\\{Current}' is not supported; write the character itself.");
            }

            text.Append(Current);
            _index++;
        }

        return Take(quote.ToString()) ? text.ToString() : throw new JsonPathException(start, "the quotation has no end.");
    }

    private static bool AreEqual(IReadOnlyList<Node> left, IReadOnlyList<Node> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => NodeEquality.AreEqual(pair.First, pair.Second));

    private void Spaces()
    {
        while (char.IsWhiteSpace(Current))
        {
            _index++;
        }
    }

    private bool Take(string text)
    {
        if (string.CompareOrdinal(_text, _index, text, 0, text.Length) != 0)
        {
            return false;
        }

        _index += text.Length;
        return true;
    }

    private void Expect(string text, string otherwise)
    {
        if (!Take(text))
        {
            throw Error(otherwise);
        }
    }

    private JsonPathException Error(string message) => new(_index, message);
}
