using System;
using System.Collections.Generic;
using System.IO;

namespace Quickstart;

/// <summary>Prints what happens, and remembers which of the API's operations have succeeded.</summary>
internal sealed class Journal(TextWriter output)
{
    private static readonly string[] AllOperations =
    [
        "WellKnown.GetAuthorizationServerMetadata", "WellKnown.GetProtectedResourceMetadata",
        "OAuth.Authorize", "OAuth.GetConsent", "OAuth.CreateGrant", "OAuth.Introspect", "OAuth.GetJwks", "OAuth.Register", "OAuth.Token",
        "OAuthClients.List", "OAuthClients.Create", "OAuthClients.Get", "OAuthClients.Update", "OAuthClients.Delete",
        "OAuthGrants.List", "OAuthGrants.Get", "OAuthGrants.Revoke",
    ];

    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    public void Chapter(string title)
    {
        output.WriteLine();
        output.WriteLine(title);
    }

    public void Done(string operation, string outcome)
    {
        if (Array.IndexOf(AllOperations, operation) < 0)
        {
            throw new ArgumentException($"'{operation}' is not an operation of the API.", nameof(operation));
        }

        _done.Add(operation);
        output.WriteLine($"  {operation,-41} {outcome}");
    }

    public void Note(string text) => output.WriteLine($"  {"",-41} {text}");

    /// <summary>Prints how much of the API was walked.</summary>
    /// <returns>Whether it was all of it.</returns>
    public bool Finish()
    {
        output.WriteLine();
        foreach (var operation in AllOperations)
        {
            if (!_done.Contains(operation))
            {
                output.WriteLine($"  never succeeded: {operation}");
            }
        }

        output.WriteLine($"{_done.Count}/{AllOperations.Length} operations");
        return _done.Count == AllOperations.Length;
    }
}
