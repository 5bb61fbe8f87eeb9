using System;
using System.Collections.Generic;
using System.Globalization;

namespace TelnyxOAuth.OpenApi.Naming;

/// <summary>Numbers names that are taken. It remembers how far each is numbered, so that many of one name cost no more than as many of several.</summary>
/// <param name="comparer">Which names are one.</param>
internal sealed class NumberedNames(IEqualityComparer<string> comparer)
{
    private readonly Dictionary<string, int> _next = new(comparer);

    /// <summary>A name with the lowest number from 2 on that is free.</summary>
    /// <param name="name">The name, which is taken.</param>
    /// <param name="take">Takes a name, or says that it is not free.</param>
    public string Take(string name, Func<string, bool> take)
    {
        for (var number = _next.GetValueOrDefault(name, 2); ; number++)
        {
            var numbered = name + number.ToString(CultureInfo.InvariantCulture);
            if (take(numbered))
            {
                _next[name] = number + 1;
                return numbered;
            }
        }
    }
}
