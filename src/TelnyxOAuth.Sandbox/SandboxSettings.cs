using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.Tokens;

namespace TelnyxOAuth.Sandbox;

/// <summary>The options of one server after checking: complete, and unable to change while it runs.</summary>
internal sealed class SandboxSettings
{
    private SandboxSettings(SandboxOptions options)
    {
        TimeProvider = options.TimeProvider;
        ApiKey = options.ApiKey ?? "KEY" + RandomText.Create();
        Port = options.Port;
        ConsentPage = options.ConsentPage;
        AuthorizationCodeLifetime = options.AuthorizationCodeLifetime;
        ConsentTokenLifetime = options.ConsentTokenLifetime;
        AccessTokenLifetime = options.AccessTokenLifetime;
        RefreshTokenLifetime = options.RefreshTokenLifetime;
        SupportedScopes = [.. options.SupportedScopes];
        DefaultPageSize = options.DefaultPageSize;
        MaximumPageSize = options.MaximumPageSize;
        MaximumPendingAuthorizations = options.MaximumPendingAuthorizations;
        MaximumClients = options.MaximumClients;
        ClientMetadataHosts = [.. options.ClientMetadataHosts];
    }

    public TimeProvider TimeProvider { get; }

    public string ApiKey { get; }

    public int Port { get; }

    public Uri? ConsentPage { get; }

    public TimeSpan AuthorizationCodeLifetime { get; }

    public TimeSpan ConsentTokenLifetime { get; }

    public TimeSpan AccessTokenLifetime { get; }

    public TimeSpan RefreshTokenLifetime { get; }

    public IReadOnlyList<string> SupportedScopes { get; }

    public int DefaultPageSize { get; }

    public int MaximumPageSize { get; }

    public int MaximumPendingAuthorizations { get; }

    public int MaximumClients { get; }

    public IReadOnlyList<string> ClientMetadataHosts { get; }

    public static SandboxSettings From(SandboxOptions options)
    {
        Require(options.TimeProvider is not null, nameof(SandboxOptions.TimeProvider), "must not be null");
        Require(options.ApiKey is null || BearerSyntax.IsToken(options.ApiKey), nameof(SandboxOptions.ApiKey),
            "must be one or more letters, digits or -._~+/ characters, optionally followed by = characters");
        Require(options.Port is >= 0 and <= 65535, nameof(SandboxOptions.Port), "must be from 0 to 65535");
        Require(options.ConsentPage is null || IsWebPage(options.ConsentPage), nameof(SandboxOptions.ConsentPage),
            "must be an absolute https address without a fragment, or such an http address at 127.0.0.1, [::1] or localhost");
        RequirePositive(options.AuthorizationCodeLifetime, nameof(SandboxOptions.AuthorizationCodeLifetime));
        RequirePositive(options.ConsentTokenLifetime, nameof(SandboxOptions.ConsentTokenLifetime));
        RequirePositive(options.AccessTokenLifetime, nameof(SandboxOptions.AccessTokenLifetime));
        RequirePositive(options.RefreshTokenLifetime, nameof(SandboxOptions.RefreshTokenLifetime));
        Require(options.AccessTokenLifetime.Ticks % TimeSpan.TicksPerSecond == 0,
            nameof(SandboxOptions.AccessTokenLifetime), "must be a whole number of seconds");
        Require(options.SupportedScopes is { Count: > 0 }, nameof(SandboxOptions.SupportedScopes),
            "must hold at least one scope");
        Require(options.SupportedScopes.All(ScopeSyntax.IsToken), nameof(SandboxOptions.SupportedScopes),
            "must hold scopes of printable ASCII characters without spaces, quotes and backslashes");
        Require(options.SupportedScopes.Distinct(StringComparer.Ordinal).Count() == options.SupportedScopes.Count,
            nameof(SandboxOptions.SupportedScopes), "must not repeat a scope");
        Require(options.MaximumPageSize >= 1, nameof(SandboxOptions.MaximumPageSize), "must be at least 1");
        Require(options.MaximumPendingAuthorizations >= 1, nameof(SandboxOptions.MaximumPendingAuthorizations), "must be at least 1");
        Require(options.MaximumClients >= 1, nameof(SandboxOptions.MaximumClients), "must be at least 1");
        Require(options.DefaultPageSize >= 1 && options.DefaultPageSize <= options.MaximumPageSize,
            nameof(SandboxOptions.DefaultPageSize), $"must be from 1 to {nameof(SandboxOptions.MaximumPageSize)}");
        Require(options.ClientMetadataHosts is not null && options.ClientMetadataHosts.All(IsHost), nameof(SandboxOptions.ClientMetadataHosts),
            "must hold host names without a scheme, a port or a path");

        return new SandboxSettings(options);
    }

    private static bool IsWebPage(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttps || RedirectUris.IsLoopback(address.AbsoluteUri))
        && address.Fragment.Length == 0;

    private static bool IsHost(string host) => Uri.CheckHostName(host) != UriHostNameType.Unknown;

    // Ten years keeps every expiry far from the end of DateTimeOffset's range.
    private static void RequirePositive(TimeSpan lifetime, string name) =>
        Require(lifetime > TimeSpan.Zero && lifetime <= TimeSpan.FromDays(3650), name,
            "must be longer than zero and at most 3650 days");

    private static void Require(bool condition, string name, string rule)
    {
        if (!condition)
        {
            throw new ArgumentException($"{nameof(SandboxOptions)}.{name} {rule}.", name);
        }
    }
}
