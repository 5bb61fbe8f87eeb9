using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.Tokens;

namespace TelnyxOAuth.Sandbox.State;

/// <summary>
/// Consents, grants, codes and tokens. One lock covers them all, because each step of a flow reads one kind and writes
/// another: a code must be found, checked and spent as one act. Codes and tokens are stored by their digests only.
/// </summary>
internal sealed class AuthorizationLedger
{
    private const int MaximumIssued = 100_000;

    private readonly object _gate = new();
    private readonly OrderedMap<OAuthGrant> _grants = new();
    private readonly ExpiringMap<PendingConsent> _consents;
    private readonly ExpiringMap<IssuedCode> _codes;
    private readonly ExpiringMap<IssuedRefreshToken> _refreshTokens;
    private readonly ExpiringMap<IssuedAccessToken> _accessTokens;
    private readonly SandboxSettings _settings;
    private readonly SandboxAccount _account;
    private readonly ClientStore _clients;
    private readonly AccessTokenWriter _writer;
    private readonly AuthorizationResponses _responses;

    public AuthorizationLedger(
        SandboxSettings settings, SandboxAccount account, ClientStore clients, AccessTokenWriter writer, AuthorizationResponses responses)
    {
        _settings = settings;
        _account = account;
        _clients = clients;
        _writer = writer;
        _responses = responses;
        _consents = new(settings.MaximumPendingAuthorizations, consent => consent.ExpiresAt <= Now);
        _codes = new(MaximumIssued, code => code.ExpiresAt <= Now);
        _refreshTokens = new(MaximumIssued, token => token.ExpiresAt <= Now);
        _accessTokens = new(MaximumIssued, token => token.ExpiresAt <= Now.ToUnixTimeSeconds());
    }

    private DateTimeOffset Now => _settings.TimeProvider.GetUtcNow();

    /// <summary>Keeps a request until the user decides, and gives the token that stands for it.</summary>
    public string AskForConsent(AuthorizationRequest request, OAuthClient client)
    {
        var token = RandomText.Create();
        lock (_gate)
        {
            var consent = new PendingConsent(request, client, Now + _settings.ConsentTokenLifetime);
            if (!_consents.TryAdd(RandomText.DigestKey(token), consent))
            {
                throw OAuthErrorException.TemporarilyUnavailable("Too many authorization requests wait for a decision");
            }
        }

        return token;
    }

    /// <summary>The request behind a consent token; <see langword="null"/> when unknown, used or expired.</summary>
    public PendingConsent? FindConsent(string consentToken)
    {
        lock (_gate)
        {
            return FindConsentByKey(RandomText.DigestKey(consentToken));
        }
    }

    /// <summary>
    /// Takes the user's decision and gives the URI that tells the client of it (RFC 6749, sections 4.1.2 and 4.1.2.1);
    /// <see langword="null"/> when the consent token is unknown, used or expired.
    /// </summary>
    public string? Decide(string consentToken, bool allowed)
    {
        var key = RandomText.DigestKey(consentToken);
        lock (_gate)
        {
            if (FindConsentByKey(key) is not { Request: var request })
            {
                return null;
            }

            if (!allowed)
            {
                _consents.Remove(key);
                return _responses.WithError(
                    request.RedirectUri, request.State, OAuthErrorCodes.AccessDenied, "The user denied the request");
            }

            var grant = new OAuthGrant
            {
                Id = Guid.NewGuid().ToString(),
                ClientId = request.ClientId,
                Scopes = request.Asked.Scopes,
                CreatedAt = Now,
            };
            var code = RandomText.Create();
            Add(_codes, code, new IssuedCode
            {
                Request = request,
                GrantId = grant.Id,
                ExpiresAt = Now + _settings.AuthorizationCodeLifetime,
            });
            _consents.Remove(key);
            _grants.Add(grant.Id, grant);
            return _responses.WithCode(request.RedirectUri, request.State, code);
        }
    }

    /// <summary>
    /// Exchanges an authorization code (RFC 6749, section 4.1.3; RFC 7636, section 4.6). The refresh token keeps every
    /// resource that was granted, also when the access token was asked for with less (RFC 8707, section 2.2).
    /// </summary>
    public TokenSet RedeemCode(OAuthClient client, string code, string redirectUri, string? verifier, IReadOnlyList<string> requestedResources)
    {
        lock (_gate)
        {
            var issued = _codes.Find(RandomText.DigestKey(code));
            if (issued is null || issued.Request.ClientId != client.ClientId)
            {
                throw OAuthErrorException.InvalidGrant("The authorization code is unknown or belongs to another client");
            }

            if (issued.RedeemedFor is { } family)
            {
                // RFC 6749, section 4.1.2: somebody holds a stolen code, and it may have been the first who came.
                family.IsRevoked = true;
                throw OAuthErrorException.InvalidGrant("The authorization code was already used; its tokens are revoked");
            }

            if (issued.ExpiresAt <= Now || !_grants.ContainsKey(issued.GrantId))
            {
                throw OAuthErrorException.InvalidGrant("The authorization code has expired or was revoked");
            }

            if (issued.Request.RedirectUri != redirectUri)
            {
                throw OAuthErrorException.InvalidGrant("The redirect_uri differs from the one of the authorization request");
            }

            CheckVerifier(issued.Request.Challenge, verifier);
            var granted = issued.Request.Asked;
            var narrowed = granted with { Audience = Narrow(granted.Audience, requestedResources) };

            issued.RedeemedFor = new TokenFamily { GrantId = issued.GrantId };
            return IssueToFamily(client, issued.RedeemedFor, narrowed, granted);
        }
    }

    /// <summary>
    /// Exchanges a refresh token and rotates it (RFC 6749, section 6; RFC 9700, section 4.14.2). The new one keeps the
    /// full scope and every resource, also when the access token was asked for with less.
    /// </summary>
    public TokenSet Refresh(
        OAuthClient client, string refreshToken, IReadOnlyList<string>? requestedScopes, IReadOnlyList<string> requestedResources)
    {
        lock (_gate)
        {
            var issued = _refreshTokens.Find(RandomText.DigestKey(refreshToken));
            if (issued is null || issued.ClientId != client.ClientId)
            {
                throw OAuthErrorException.InvalidGrant("The refresh token is unknown or belongs to another client");
            }

            if (issued.IsRotated)
            {
                issued.Family.IsRevoked = true;
                throw OAuthErrorException.InvalidGrant("The refresh token was already used; its tokens are revoked");
            }

            if (issued.ExpiresAt <= Now || !IsAlive(issued.Family))
            {
                throw OAuthErrorException.InvalidGrant("The refresh token has expired or was revoked");
            }

            var available = issued.Entitlement.Scopes.Intersect(client.AllowedScopes).ToArray();
            var scopes = requestedScopes ?? available;
            if (scopes.Count == 0 || scopes.Except(available).Any())
            {
                throw OAuthErrorException.InvalidScope("The scope exceeds what was granted");
            }

            var narrowed = new Entitlement(scopes, Narrow(issued.Entitlement.Audience, requestedResources));
            issued.IsRotated = true;
            return IssueToFamily(client, issued.Family, narrowed, issued.Entitlement);
        }
    }

    /// <summary>Issues an access token to the client itself (RFC 6749, section 4.4): no grant, no refresh token.</summary>
    public TokenSet IssueToClient(OAuthClient client, Entitlement entitlement)
    {
        lock (_gate)
        {
            return new TokenSet
            {
                AccessToken = AddAccessToken(client, client.ClientId, entitlement, family: null),
                ExpiresIn = (long)_settings.AccessTokenLifetime.TotalSeconds,
                Scopes = entitlement.Scopes,
            };
        }
    }

    /// <summary>The access token, if it is active: issued here, neither expired nor revoked.</summary>
    public IssuedAccessToken? FindActive(string accessToken)
    {
        lock (_gate)
        {
            return FindActiveByKey(RandomText.DigestKey(accessToken));
        }
    }

    /// <summary>As <see cref="FindActive"/>, and notes the use of the grant.</summary>
    public IssuedAccessToken? UseActive(string accessToken)
    {
        lock (_gate)
        {
            var token = FindActiveByKey(RandomText.DigestKey(accessToken));
            if (token?.Family is { } family)
            {
                NoteUse(family.GrantId);
            }

            return token;
        }
    }

    /// <summary>The grants in the order of their creation.</summary>
    public IReadOnlyList<OAuthGrant> ListGrants()
    {
        lock (_gate)
        {
            return _grants.Values.ToArray();
        }
    }

    public OAuthGrant? FindGrant(string grantId)
    {
        lock (_gate)
        {
            return _grants.Find(grantId);
        }
    }

    /// <summary>Removes a grant, and with it everything issued under it; gives what was removed.</summary>
    public OAuthGrant? Revoke(string grantId)
    {
        lock (_gate)
        {
            return _grants.Remove(grantId, out var grant) ? grant : null;
        }
    }

    /// <summary>
    /// Removes the grants of a client. Called after the client left the store: a decision that came before is undone
    /// here, and one that comes later finds no client.
    /// </summary>
    public void ForgetClient(string clientId)
    {
        lock (_gate)
        {
            foreach (var grant in _grants.Values.Where(grant => grant.ClientId == clientId).ToArray())
            {
                _grants.Remove(grant.Id);
            }
        }
    }

    private static void CheckVerifier(PkceChallenge? challenge, string? verifier)
    {
        if (challenge is null)
        {
            // RFC 9700, section 4.8.2: otherwise an attacker could strip the challenge from the request unnoticed.
            if (verifier is not null)
            {
                throw OAuthErrorException.InvalidGrant("A code_verifier was sent, but the authorization request had no code_challenge");
            }
        }
        else if (verifier is null || !challenge.Accepts(verifier))
        {
            throw OAuthErrorException.InvalidGrant("The code_verifier is missing or doesn't match the code_challenge");
        }
    }

    /// <summary>The part of what was granted that a request asks for: all of it, unless it names resources (RFC 8707, section 2.2).</summary>
    private static IReadOnlyList<string> Narrow(IReadOnlyList<string> granted, IReadOnlyList<string> requested)
    {
        if (requested.Except(granted).Any())
        {
            throw OAuthErrorException.InvalidTarget("A resource was not part of what was granted");
        }

        return requested.Count > 0 ? requested : granted;
    }

    private PendingConsent? FindConsentByKey(string key) =>
        _consents.Find(key) is { } consent && consent.ExpiresAt > Now && FindCurrent(consent.Client) is { } client
            ? consent with { Client = client }
            : null;

    // What a document describes isn't stored, so nobody can change or delete it here.
    private OAuthClient? FindCurrent(OAuthClient client) =>
        ClientDocumentAddress.IsAddress(client.ClientId) ? client : _clients.Find(client.ClientId);

    private IssuedAccessToken? FindActiveByKey(string key) =>
        _accessTokens.Find(key) is { } token
        && token.ExpiresAt > Now.ToUnixTimeSeconds()
        && FindCurrent(token.Client) is not null
        && (token.Family is null || IsAlive(token.Family))
            ? token
            : null;

    private bool IsAlive(TokenFamily family) => !family.IsRevoked && _grants.ContainsKey(family.GrantId);

    private TokenSet IssueToFamily(
        OAuthClient client, TokenFamily family, Entitlement entitlement, Entitlement refreshEntitlement)
    {
        NoteUse(family.GrantId);
        return new TokenSet
        {
            AccessToken = AddAccessToken(client, _account.UserId, entitlement, family),
            ExpiresIn = (long)_settings.AccessTokenLifetime.TotalSeconds,
            Scopes = entitlement.Scopes,
            RefreshToken = client.AllowedGrantTypes.Contains(GrantTypes.RefreshToken)
                ? AddRefreshToken(client, refreshEntitlement, family)
                : null,
        };
    }

    private string AddAccessToken(OAuthClient client, string subject, Entitlement entitlement, TokenFamily? family)
    {
        var issuedAt = Now.ToUnixTimeSeconds();
        var expiresAt = issuedAt + (long)_settings.AccessTokenLifetime.TotalSeconds;
        var token = _writer.Write(subject, client.ClientId, entitlement, issuedAt, expiresAt);
        Add(_accessTokens, token, new IssuedAccessToken
        {
            Client = client,
            Entitlement = entitlement,
            IssuedAt = issuedAt,
            ExpiresAt = expiresAt,
            Family = family,
        });
        return token;
    }

    private string AddRefreshToken(OAuthClient client, Entitlement entitlement, TokenFamily family)
    {
        var token = RandomText.Create();
        Add(_refreshTokens, token, new IssuedRefreshToken
        {
            ClientId = client.ClientId,
            Entitlement = entitlement,
            Family = family,
            ExpiresAt = Now + _settings.RefreshTokenLifetime,
        });
        return token;
    }

    private static void Add<T>(ExpiringMap<T> issued, string secret, T value)
        where T : class
    {
        if (!issued.TryAdd(RandomText.DigestKey(secret), value))
        {
            throw OAuthErrorException.TemporarilyUnavailable("The server holds as many codes and tokens as it may");
        }
    }

    private void NoteUse(string grantId) => _grants[grantId] = _grants[grantId] with { LastUsedAt = Now };
}
