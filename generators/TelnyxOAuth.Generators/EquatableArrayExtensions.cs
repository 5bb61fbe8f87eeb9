using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.Generators;

internal static class EquatableArrayExtensions
{
    internal static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => new(items.ToArray());
}
