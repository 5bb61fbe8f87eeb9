using System;
using System.Collections.Generic;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>Where an authorization server is, and which client of it asks for tokens: the options of an <see cref="AuthorizationServerClient"/>.</summary>
/// <remarks>
/// The addresses come from the server's metadata (RFC 8414) or from its documentation. They are https addresses; an http
/// address may only lead to this machine. <see cref="ApiClientOptions.BaseAddress"/> is not used.
/// </remarks>
public sealed class AuthorizationServerOptions : ApiClientOptions
{
    /// <summary>The security scheme by which the client proves itself at the token endpoint.</summary>
    internal const string ClientScheme = "client";

    private Uri? _authorizationEndpoint;
    private Uri? _tokenEndpoint;
    private Uri? _introspectionEndpoint;
    private string? _issuer;
    private bool _sendsIssuer;
    private string? _clientId;
    private string? _clientSecret;
    private ClientAuthentication _clientAuthentication;
    private IReadOnlyList<Uri> _resources = Array.Empty<Uri>();

    /// <summary>Gets or sets where users sign in and agree (RFC 6749 section 3.1); a client that signs no users in needs none.</summary>
    /// <exception cref="InvalidOperationException">A client uses the options; so for every option.</exception>
    public Uri? AuthorizationEndpoint
    {
        get => _authorizationEndpoint;
        set => Set(ref _authorizationEndpoint, value);
    }

    /// <summary>Gets or sets where tokens are requested (RFC 6749 section 3.2). Required.</summary>
    public Uri? TokenEndpoint
    {
        get => _tokenEndpoint;
        set => Set(ref _tokenEndpoint, value);
    }

    /// <summary>Gets or sets where tokens are looked up (RFC 7662 section 2); a client that looks none up needs none.</summary>
    public Uri? IntrospectionEndpoint
    {
        get => _introspectionEndpoint;
        set => Set(ref _introspectionEndpoint, value);
    }

    /// <summary>
    /// Gets or sets what the server calls itself, as its metadata has it, character for character (RFC 8414 section 2). With
    /// it, a callback that names another issuer is refused (RFC 9207 section 2.4).
    /// </summary>
    public string? Issuer
    {
        get => _issuer;
        set => Set(ref _issuer, value);
    }

    /// <summary>
    /// Gets or sets whether the server names itself in every callback: its metadata's
    /// <c>authorization_response_iss_parameter_supported</c> (RFC 9207 section 3). A callback without is refused then. The
    /// default is <c>false</c>.
    /// </summary>
    public bool SendsIssuer
    {
        get => _sendsIssuer;
        set => Set(ref _sendsIssuer, value);
    }

    /// <summary>Gets or sets the client's id. Required.</summary>
    public string? ClientId
    {
        get => _clientId;
        set => Set(ref _clientId, value);
    }

    /// <summary>Gets or sets the client's secret; <c>null</c>, the default, for a public client.</summary>
    public string? ClientSecret
    {
        get => _clientSecret;
        set => Set(ref _clientSecret, value);
    }

    /// <summary>Gets or sets how the client proves itself at the token endpoint.</summary>
    public ClientAuthentication ClientAuthentication
    {
        get => _clientAuthentication;
        set => Set(ref _clientAuthentication, value);
    }

    /// <summary>
    /// Gets or sets the absolute addresses of the resources that all tokens are for, without a fragment (RFC 8707); none by
    /// default. A sign-in can name others.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <c>null</c>.</exception>
    public IReadOnlyList<Uri> Resources
    {
        get => _resources;
        set => Set(ref _resources, value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>Whether the form says who the client is, and its secret where it has one.</summary>
    internal bool IsClientInForm => ClientSecret is null || ClientAuthentication == ClientAuthentication.ClientSecretPost;

    /// <summary>Creates the options for a client of a server that was found by its metadata.</summary>
    /// <param name="server">The server.</param>
    /// <param name="client">The client, which proves itself as it was registered, or else in a way that the server takes.</param>
    /// <returns>The options, which can still be changed. A client without redirect URIs signs no users in, and has no <see cref="AuthorizationEndpoint"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="server"/> or <paramref name="client"/> is <c>null</c>.</exception>
    /// <exception cref="DiscoveryException">
    /// The client is another server's, the server doesn't say that it takes challenges of PKCE by S256 though users are to sign
    /// in, or clients can't prove themselves in a way that is known here.
    /// </exception>
    public static AuthorizationServerOptions From(DiscoveredServer server, RegisteredClient client)
    {
        _ = server ?? throw new ArgumentNullException(nameof(server));
        if ((client ?? throw new ArgumentNullException(nameof(client))).Issuer != server.Issuer)
        {
            throw new DiscoveryException(
                DiscoveryFailure.OtherIssuer,
                $"The client is registered at {client.Issuer}, and the authorization server is {server.Issuer}: what is good at one is sent to no other.");
        }

        var signsUsersIn = client.RedirectUris.Count > 0;
        if (signsUsersIn)
        {
            server.RequirePkce();
        }

        return new AuthorizationServerOptions
        {
            Issuer = server.Issuer,
            SendsIssuer = server.SendsIssuer,
            AuthorizationEndpoint = signsUsersIn ? server.AuthorizationEndpoint : null,
            TokenEndpoint = server.TokenEndpoint,
            IntrospectionEndpoint = server.IntrospectionEndpoint,
            ClientId = client.ClientId,
            ClientSecret = client.TokenEndpointAuthMethod == "none" ? null : client.ClientSecret,
            ClientAuthentication = ClientProof.Choose(server, client),
        };
    }

    /// <inheritdoc/>
    protected override void Complete(ICollection<string> errors)
    {
        if (errors is null)
        {
            throw new ArgumentNullException(nameof(errors));
        }

        SetDefaults(nameof(AuthorizationServerClient), typeof(AuthorizationServerClient).FullName!, documentAddress: null);
        if (EndpointAddress.FindError(TokenEndpoint, nameof(TokenEndpoint)) is { } tokenError)
        {
            errors.Add(tokenError);

            // What is wrong has been said; the base address is not the user's to set here.
            BaseAddress = new Uri("http://localhost");
        }
        else
        {
            BaseAddress = TokenEndpoint;
        }

        if (AuthorizationEndpoint is not null && EndpointAddress.FindError(AuthorizationEndpoint, nameof(AuthorizationEndpoint)) is { } authorizationError)
        {
            errors.Add(authorizationError);
        }

        if (IntrospectionEndpoint is not null && EndpointAddress.FindError(IntrospectionEndpoint, nameof(IntrospectionEndpoint)) is { } introspectionError)
        {
            errors.Add(introspectionError);
        }

        if (SendsIssuer && string.IsNullOrEmpty(Issuer))
        {
            errors.Add($"The option {nameof(SendsIssuer)} is set without an {nameof(Issuer)}, with which the callback's could be compared.");
        }

        if (string.IsNullOrWhiteSpace(ClientId))
        {
            errors.Add($"There is no client: set the option {nameof(ClientId)}.");
        }

        if (ClientSecret is null && ClientAuthentication != ClientAuthentication.Default)
        {
            errors.Add($"The option {nameof(ClientAuthentication)} is {ClientAuthentication}, for which the option {nameof(ClientSecret)} is needed.");
        }

        foreach (var resource in Resources)
        {
            if (!resource.IsAbsoluteUri || resource.Fragment.Length > 0)
            {
                errors.Add($"One of the {nameof(Resources)} is relative or has a fragment.");
            }
        }

        ClientText.Check(ClientId, nameof(ClientId), errors);
        ClientText.Check(ClientSecret, nameof(ClientSecret), errors);
        base.Complete(errors);
        if (errors.Count == 0 && !IsClientInForm)
        {
            SetCredential(ClientScheme, new BasicCredential(FormText.Escape(ClientId!), FormText.Escape(ClientSecret!)));
        }
    }
}
