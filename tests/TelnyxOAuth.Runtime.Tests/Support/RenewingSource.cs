using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>Gives a token, and the next one for each that is refused, as long as there is one.</summary>
internal sealed class RenewingSource(params IReadOnlyList<string> tokens) : TokenSource
{
    private int _current;

    /// <summary>The tokens that were said to be refused.</summary>
    internal List<string> Refused { get; } = [];

    /// <summary>What happens while a token is fetched.</summary>
    internal Func<CancellationToken, Task>? WhenAsked { get; init; }

    /// <summary>What happens while a token is replaced.</summary>
    internal Func<CancellationToken, Task>? WhenRefused { get; init; }

    public override async ValueTask<string> GetTokenAsync(CancellationToken cancellationToken)
    {
        await (WhenAsked?.Invoke(cancellationToken) ?? Task.CompletedTask);
        return tokens[_current];
    }

    public override async ValueTask<bool> TryReplaceAsync(string token, CancellationToken cancellationToken)
    {
        Refused.Add(token);
        await (WhenRefused?.Invoke(cancellationToken) ?? Task.CompletedTask);
        if (_current == tokens.Count - 1)
        {
            return false;
        }

        _current++;
        return true;
    }
}
