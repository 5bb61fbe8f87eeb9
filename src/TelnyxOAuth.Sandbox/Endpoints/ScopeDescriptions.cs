using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>What to tell the user of each scope.</summary>
internal static class ScopeDescriptions
{
    private static readonly Dictionary<string, ScopeDescription> Known = new ScopeDescription[]
    {
        new("admin", "Administration", "Read and change everything in the account"),
        new("messaging", "Messaging", "Send and read messages"),
        new("numbers", "Numbers", "Search, order and configure phone numbers"),
        new("voice", "Voice", "Place and control calls"),
    }.ToDictionary(scope => scope.Id, StringComparer.Ordinal);

    public static ScopeDescription Describe(string id) =>
        Known.GetValueOrDefault(id) ?? new ScopeDescription(id, id, $"Use what {id} stands for");
}
