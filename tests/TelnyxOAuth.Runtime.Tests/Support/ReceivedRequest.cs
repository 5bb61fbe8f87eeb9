using System;
using System.Linq;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>A request as its bytes came over the wire.</summary>
internal sealed record ReceivedRequest(string Head, string Body)
{
    /// <summary>What follows the method, such as <c>/v2/things?x=1</c>.</summary>
    internal string Target => Head.Split("\r\n")[0].Split(' ')[1];

    internal string? Header(string name) => Head.Split("\r\n")
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .SingleOrDefault();
}
