using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TelnyxOAuth.Sandbox.Documents;
using TelnyxOAuth.Sandbox.Endpoints;
using TelnyxOAuth.Sandbox.Failures;
using TelnyxOAuth.Sandbox.Http;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.State;
using TelnyxOAuth.Sandbox.Tokens;

namespace TelnyxOAuth.Sandbox;

/// <summary>
/// A running OAuth 2.0 authorization server (RFC 6749) that speaks the Telnyx OAuth API on a loopback port and keeps all
/// state in memory. Disposing it stops it. Several servers can run side by side; they share nothing.
/// </summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly SigningKey _signingKey;
    private readonly ServerAddresses _addresses;
    private readonly FailurePlan _failures;
    private readonly ClientDocumentSource _documents;
    private int _disposed;

    private SandboxServer(
        WebApplication application,
        SigningKey signingKey,
        ServerAddresses addresses,
        SandboxSettings settings,
        FailurePlan failures,
        ClientDocumentSource documents)
    {
        _application = application;
        _documents = documents;
        _signingKey = signingKey;
        _addresses = addresses;
        _failures = failures;
        ApiKey = settings.ApiKey;
    }

    /// <summary>
    /// The origin of the server, <c>http://127.0.0.1:PORT</c>, below which the metadata documents lie
    /// (RFC 8414, section 3; RFC 9728, section 3). It is the issuer of the access tokens too.
    /// </summary>
    public Uri Origin => _addresses.Origin;

    /// <summary>The base address of the API, <c>http://127.0.0.1:PORT/v2</c>, without a slash at its end.</summary>
    public Uri BaseAddress => _addresses.BaseAddress;

    /// <summary>The bearer key that protected operations accept (RFC 6750, section 2.1).</summary>
    public string ApiKey { get; }

    /// <summary>Starts a server; when the task completes, it accepts connections.</summary>
    /// <param name="options">How to run it; <see langword="null"/> takes every default.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The running server.</returns>
    /// <exception cref="ArgumentException">An option is outside its documented range.</exception>
    /// <exception cref="SocketException">The port can't be listened on, usually because it is taken.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<SandboxServer> StartAsync(
        SandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        var settings = SandboxSettings.From(options ?? new SandboxOptions());
        cancellationToken.ThrowIfCancellationRequested();

        // Bound here and not by the web host, so that the addresses are known before the first request can come.
        var socket = Listen(settings.Port);
        var addresses = new ServerAddresses(((IPEndPoint)socket.LocalEndPoint!).Port);
        var signingKey = new SigningKey();
        var failures = new FailurePlan();
        var documents = new ClientDocumentSource(settings, addresses);
        var application = BuildHost(socket);
        try
        {
            MapOperations(application, settings, addresses, signingKey, failures, documents);
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            socket.Dispose();
            signingKey.Dispose();
            documents.Dispose();
            throw;
        }

        return new SandboxServer(application, signingKey, addresses, settings, failures, documents);
    }

    /// <summary>
    /// Lets the next calls of an operation fail. They do so before anything else of them is looked at, credentials included.
    /// Failures of the same operation follow each other in the order in which they were asked for.
    /// </summary>
    /// <param name="operation">
    /// Which one: its <c>operationId</c> in the API's OpenAPI document, such as <c>OAuthClients_List</c>, whose C# is
    /// <c>OAuthClients.ListAsync</c>.
    /// </param>
    /// <param name="failure">What happens to the calls.</param>
    /// <param name="times">For how many calls, from 1 to 1000. The default is 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> or <paramref name="failure"/> is null.</exception>
    /// <exception cref="ArgumentException">The API has no such operation; the message lists those that it has.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is out of its range.</exception>
    /// <exception cref="InvalidOperationException">A hundred failures wait for calls of the operation already.</exception>
    public void Fail(string operation, SandboxFailure failure, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(failure);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(times, FailurePlan.MaximumTimes);
        if (!KnownOperations.IsKnown(operation))
        {
            throw new ArgumentException($"The operation {KnownOperations.Rule}.", nameof(operation));
        }

        if (!_failures.TryAdd(operation, failure, times))
        {
            throw new InvalidOperationException($"{operation} has as many failures planned as it may.");
        }
    }

    /// <summary>Forgets the failures that <see cref="Fail"/> asked for and no call has met. A call that stalls goes on to.</summary>
    public void StopFailing() => _failures.Clear();

    /// <summary>Stops the server, giving requests under way up to five seconds. Further calls do nothing.</summary>
    /// <returns>A task that completes when the server has stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            await _application.StopAsync();
            await _application.DisposeAsync();
            _signingKey.Dispose();
            _documents.Dispose();
        }
    }

    /// <summary>Names the type and the origin; the API key is left out.</summary>
    /// <returns>A text for logs and debuggers.</returns>
    public override string ToString() => $"{nameof(SandboxServer)} at {_addresses.Issuer}";

    private static Socket Listen(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen();
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // The empty builder reads no settings file or environment variable of the surrounding process, and logs nothing.
    private static WebApplication BuildHost(Socket socket)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, CallerLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = _ => socket);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBody.MaximumLength;
            kestrel.Listen((IPEndPoint)socket.LocalEndPoint!);
        });
        return builder.Build();
    }

    private static void MapOperations(
        WebApplication application,
        SandboxSettings settings,
        ServerAddresses addresses,
        SigningKey signingKey,
        FailurePlan failures,
        ClientDocumentSource documents)
    {
        var account = new SandboxAccount();
        var clients = new ClientStore(settings);
        var factory = new ClientFactory(settings.TimeProvider);
        var responses = new AuthorizationResponses(addresses);
        var directory = new ClientDirectory(settings, clients, documents);
        var ledger = new AuthorizationLedger(settings, account, clients, new AccessTokenWriter(signingKey, addresses), responses);
        var guard = new BearerGuard(settings, ledger, addresses);
        var authenticator = new ClientAuthenticator(directory);
        var origins = new OriginRules(addresses);

        application.Use(ResponseRules.ApplyAsync);
        application.Use(origins.CheckHostAsync);
        application.UseRouting();
        application.Use(new FailureRules(failures, settings.TimeProvider, application.Lifetime.ApplicationStopping).ApplyAsync);

        new WellKnownEndpoints(settings, addresses).Map(application);
        new AuthorizeEndpoint(settings, addresses, directory, ledger, responses).Map(application);
        new ConsentPage(ledger, origins).Map(application);
        new ConsentEndpoints(ledger).Map(application, guard);
        new TokenEndpoint(addresses, authenticator, ledger).Map(application);
        new IntrospectionEndpoint(addresses, authenticator, ledger).Map(application);
        new JwksEndpoint(signingKey).Map(application);
        new RegistrationEndpoint(settings, clients, factory).Map(application);
        new OAuthClientEndpoints(settings, account, clients, factory, ledger).Map(application, guard);
        new OAuthGrantEndpoints(settings, ledger).Map(application, guard);
        new FailureEndpoints(failures).Map(application, guard);
    }
}
