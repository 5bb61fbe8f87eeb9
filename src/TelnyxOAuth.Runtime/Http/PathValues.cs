using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>The escaped values of a path's parameters. Most paths have one, which needs no list.</summary>
internal struct PathValues
{
    private string? _firstName;
    private string? _firstValue;
    private List<KeyValuePair<string, string>>? _others;

    internal void Add(string name, string value)
    {
        if (_firstName is null)
        {
            _firstName = name;
            _firstValue = value;
            return;
        }

        (_others ??= new List<KeyValuePair<string, string>>()).Add(new KeyValuePair<string, string>(name, value));
    }

    /// <summary>The value of a parameter; if it was never set, the parameter as it is in the template.</summary>
    internal readonly string Get(string name)
    {
        if (string.Equals(_firstName, name, StringComparison.Ordinal))
        {
            return _firstValue!;
        }

        if (_others is not null)
        {
            foreach (var other in _others)
            {
                if (string.Equals(other.Key, name, StringComparison.Ordinal))
                {
                    return other.Value;
                }
            }
        }

        return "{" + name + "}";
    }
}
