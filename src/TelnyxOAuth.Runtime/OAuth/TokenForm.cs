using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>The fields of a token request (RFC 6749 section 4).</summary>
internal sealed class TokenForm
{
    private readonly List<KeyValuePair<string, string>> _fields = new List<KeyValuePair<string, string>>();

    internal IReadOnlyList<KeyValuePair<string, string>> Fields => _fields;

    /// <summary>The absolute addresses of the resources that the token is for (RFC 8707), of which each is a field.</summary>
    internal IReadOnlyList<Uri> Resources { get; set; } = Array.Empty<Uri>();

    /// <summary>Adds a field; <c>null</c> adds nothing.</summary>
    internal TokenForm Add(string name, string? value)
    {
        if (value is not null)
        {
            _fields.Add(new KeyValuePair<string, string>(name, value));
        }

        return this;
    }
}
