using System;
using System.Collections.Concurrent;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>One source of a client's own tokens for each server and scope of a container, which outlives the handlers that use it.</summary>
internal sealed class ClientTokenSources
{
    private readonly ConcurrentDictionary<(string Server, string? Scope), Lazy<TokenSource>> _sources = new ConcurrentDictionary<(string Server, string? Scope), Lazy<TokenSource>>();

    internal TokenSource Get(AuthorizationServerClient server, string name, string? scope) =>
        _sources.GetOrAdd((name, scope), _ => new Lazy<TokenSource>(() => server.CreateClientTokenSource(scope))).Value;
}
