using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.Build.Tests.Requests;

/// <summary>A request as its bytes came.</summary>
/// <param name="Head">The lines of its head.</param>
/// <param name="Body">Its body.</param>
internal sealed record WireRequest(IReadOnlyList<string> Head, string Body)
{
    /// <summary>The path and the query, as they stand in the request line.</summary>
    public string Target => Head[0].Split(' ')[1];

    /// <summary>The values of a header, one for each line of it.</summary>
    public IEnumerable<string> Headers(string name) =>
        Head.Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 1)..].Trim());

    /// <summary>The value of a header that is there once.</summary>
    public string Header(string name) => Headers(name).Single();
}
