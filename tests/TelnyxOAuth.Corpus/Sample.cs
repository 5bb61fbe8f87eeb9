using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace TelnyxOAuth.Corpus;

/// <summary>Chooses documents by a seed.</summary>
internal static class Sample
{
    /// <summary>
    /// Takes so many of the entries. The order is that of a hash of seed and name, so that a seed means the same documents
    /// with every version of .NET, and a larger sample begins with the smaller one.
    /// </summary>
    public static IReadOnlyList<CorpusEntry> Take(IEnumerable<CorpusEntry> entries, int count, int seed) =>
    [
        .. entries
            .OrderBy(entry => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}/{entry.Name}")))), StringComparer.Ordinal)
            .Take(count),
    ];
}
