using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>The address of a server that has variables, or that is relative to another (OpenAPI 3.1.1, section 4.8.5): what the methods make addresses with that generated code has for the servers of a document.</summary>
/// <remarks>A value only fills its place: it can't lead to another host or path than the one that the document puts it in.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ServerTemplate
{
    private const int MaxValueLength = 2_000;
    private const string SchemeEnd = "://";
    private const string Unreserved = "-._~";
    private const string InHost = "-._:";
    private const string InPath = "-._~!$&'()*+,;=:@";

    private static readonly char[] AuthorityEnds = { '/', '?', '#' };

    private readonly string _url;
    private readonly Dictionary<string, Variable> _variables = new Dictionary<string, Variable>(StringComparer.Ordinal);

    /// <summary>Begins with the address as the document has it.</summary>
    /// <param name="url">The address, with the names of variables in braces.</param>
    /// <exception cref="ArgumentNullException"><paramref name="url"/> is <c>null</c>.</exception>
    public ServerTemplate(string url)
    {
        _url = url ?? throw new ArgumentNullException(nameof(url));
    }

    /// <summary>Gives a variable a value of the caller's.</summary>
    /// <param name="variable">The variable's name in the document.</param>
    /// <param name="value">The value, of up to 2,000 characters.</param>
    /// <param name="documented">The document's own values, which are taken as they are.</param>
    /// <returns>This template.</returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public ServerTemplate With(string variable, string value, params string[] documented) => Add(new Variable(
        variable ?? throw new ArgumentNullException(nameof(variable)),
        value ?? throw new ArgumentNullException(nameof(value), $"The server variable '{variable}' has no value."),
        documented ?? throw new ArgumentNullException(nameof(documented)),
        isClosed: false));

    /// <summary>Gives a variable one of the values that the document allows.</summary>
    /// <param name="variable">The variable's name in the document.</param>
    /// <param name="value">The value.</param>
    /// <param name="allowed">The document's values.</param>
    /// <returns>This template.</returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public ServerTemplate WithOneOf(string variable, string value, params string[] allowed) => Add(new Variable(
        variable ?? throw new ArgumentNullException(nameof(variable)),
        value ?? throw new ArgumentNullException(nameof(value), $"The server variable '{variable}' has no value."),
        allowed ?? throw new ArgumentNullException(nameof(allowed)),
        isClosed: true));

    /// <summary>Makes the address of a server that is absolute.</summary>
    /// <returns>The address.</returns>
    /// <exception cref="ArgumentException">A value is none that the document allows, or would change more of the address than its place.</exception>
    public Uri Resolve()
    {
        var text = Fill(isRelative: false);
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && ApiAddress.FindError(address) is null && address.Host.Length > 0)
        {
            return address;
        }

        throw new ArgumentException($"The values of the server's variables make no http or https address of {_url}.");
    }

    /// <summary>Makes the address of a server that is relative, at the origin of another address (RFC 3986 section 5).</summary>
    /// <param name="baseAddress">The absolute http or https address that the document's server is relative to.</param>
    /// <returns>The address.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="baseAddress"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="baseAddress"/> is not absolute, or has user information in it; or a value is none that the document
    /// allows, or would change more of the address than its place.
    /// </exception>
    public Uri Resolve(Uri baseAddress)
    {
        _ = baseAddress ?? throw new ArgumentNullException(nameof(baseAddress));
        if (ApiAddress.FindError(baseAddress) is { } error)
        {
            throw new ArgumentException(error, nameof(baseAddress));
        }

        if (Uri.TryCreate(baseAddress, Fill(isRelative: true), out var address) && ApiAddress.IsSameOrigin(address, baseAddress))
        {
            return address;
        }

        throw new ArgumentException($"The values of the server's variables make no address of {_url} at the origin of the base address.");
    }

    private ServerTemplate Add(Variable variable)
    {
        _variables[variable.Name] = variable;
        return this;
    }

    private string Fill(bool isRelative)
    {
        var filled = new StringBuilder(_url.Length);
        var position = 0;
        while (_url.IndexOf('{', position) is >= 0 and var start && _url.IndexOf('}', start) is >= 0 and var end)
        {
            filled.Append(_url, position, start - position);
            position = end + 1;
            var name = _url.Substring(start + 1, end - start - 1);
            if (!_variables.TryGetValue(name, out var variable))
            {
                throw new InvalidOperationException($"The server variable '{name}' was given no value.");
            }

            Check(variable, filled.ToString(), _url.Substring(position), isRelative);
            filled.Append(variable.Value);
        }

        var address = filled.Append(_url, position, _url.Length - position).ToString();
        if (CountDots(address) != CountDots(_url))
        {
            throw new ArgumentException($"The values of the server's variables make another path of {_url}, with '.' or '..' in it.");
        }

        return address;
    }

    /// <exception cref="ArgumentException">The value is none for its place.</exception>
    private static void Check(Variable variable, string before, string after, bool isRelative)
    {
        if (variable.Documented.Contains(variable.Value, StringComparer.Ordinal))
        {
            return;
        }

        if (variable.IsClosed)
        {
            throw new ArgumentException($"The server variable '{variable.Name}' can't be {Show(variable.Value)}: the document allows {string.Join(", ", variable.Documented)}.");
        }

        if (!IsFor(variable, before, after, isRelative))
        {
            throw new ArgumentException(
                $"The server variable '{variable.Name}' can't be {Show(variable.Value)}: it is empty, too long, or has characters that would change more of the address than its place. Set BaseAddress for another address.");
        }
    }

    /// <summary>Whether a value stays where the variable is.</summary>
    private static bool IsFor(Variable variable, string before, string after, bool isRelative)
    {
        var value = variable.Value;
        if (value.Length is 0 or > MaxValueLength)
        {
            return false;
        }

        if (before.Contains('?'))
        {
            return Has(value, Unreserved);
        }

        var schemeEnd = before.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (schemeEnd < 0 && !isRelative)
        {
            return after.StartsWith(SchemeEnd, StringComparison.Ordinal)
                ? value is "http" or "https"
                : Has(value, InHost + "/");
        }

        // After a host, and with no more of it to come: where the document's own value is a path, another one is too.
        var isInHost = !isRelative && before.IndexOfAny(AuthorityEnds, schemeEnd + SchemeEnd.Length) < 0;
        var hasSlash = Array.Exists(variable.Documented, documented => documented.Contains('/') || (documented.Length == 0 && isInHost && after.IndexOfAny(AuthorityEnds) <= 0));
        return isInHost
            ? hasSlash ? value[0] == '/' && Has(value, InPath + "/") : Has(value, InHost)
            : Has(value, hasSlash ? InPath + "/" : InPath);
    }

    private static bool Has(string value, string others) =>
        value.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || others.Contains(character));

    private static int CountDots(string address) => address.Split('/', '?').Count(segment => segment is "." or "..");

    /// <summary>The value, unless it may be a secret or would upset a log.</summary>
    private static string Show(string value) => value.Length is > 0 and <= 100 && Has(value, InHost + "/") ? $"'{value}'" : "what it was given";

    private sealed class Variable
    {
        internal Variable(string name, string value, string[] documented, bool isClosed)
        {
            Name = name;
            Value = value;
            Documented = documented;
            IsClosed = isClosed;
        }

        internal string Name { get; }

        internal string Value { get; }

        internal string[] Documented { get; }

        internal bool IsClosed { get; }
    }
}
