using System;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.OAuth;

/// <summary>The sign-in of a program's user, by a browser that comes back to this machine.</summary>
public sealed class BrowserSignInTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly TokenEndpointServer _server = new();
    private readonly HttpClient _browser = new(new SocketsHttpHandler { UseProxy = false });

    /// <inheritdoc/>
    public void Dispose()
    {
        _server.Dispose();
        _browser.Dispose();
    }

    [Fact]
    public async Task The_browser_comes_back_to_a_free_port_and_sees_that_it_worked()
    {
        var page = new TaskCompletionSource<HttpResponseMessage>();

        var tokens = await _server.Client.SignInByBrowserAsync(new() { OpenBrowser = (address, _) => ComeBack(address, "code=c", page) }).WaitAsync(Limit);

        Assert.Equal("t1", tokens.AccessToken);
        using var shown = await page.Task.WaitAsync(Limit);
        Assert.Contains("You are signed in", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("default-src 'none'", shown.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A", Assert.Single(_server.Forms), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_callback_ends_nothing_and_another_path_does_not_exist()
    {
        var pages = new TaskCompletionSource<HttpResponseMessage>();
        var statuses = (Forged: "", Other: HttpStatusCode.OK);

        var tokens = await _server.Client.SignInByBrowserAsync(new()
        {
            OpenBrowser = (address, _) => Begin(async () =>
            {
                var back = Redirect(address);
                statuses.Other = (await _browser.GetAsync(new Uri(back, "/favicon.ico"))).StatusCode;
                statuses.Forged = await _browser.GetStringAsync(new Uri(back + "?code=x&state=forged"));
                await ComeBack(address, "code=c", pages);
            }),
        }).WaitAsync(Limit);

        Assert.Equal("t1", tokens.AccessToken);
        Assert.Equal(HttpStatusCode.NotFound, statuses.Other);
        Assert.Contains("You are not signed in", statuses.Forged, StringComparison.Ordinal);
        Assert.Single(_server.Forms);
    }

    [Fact]
    public async Task A_refusal_ends_it_and_the_page_says_so_in_the_program_s_own_words()
    {
        var page = new TaskCompletionSource<HttpResponseMessage>();

        var exception = await Assert.ThrowsAsync<SignInException>(() => _server.Client.SignInByBrowserAsync(new()
        {
            FailedText = "No <b>luck</b>",
            OpenBrowser = (address, _) => ComeBack(address, "error=access_denied&error_description=%3Cscript%3E", page),
        }).WaitAsync(Limit));

        Assert.Equal("access_denied", exception.ErrorCode);
        using var shown = await page.Task.WaitAsync(Limit);
        var text = await shown.Content.ReadAsStringAsync();
        Assert.Contains("No &lt;b&gt;luck", text, StringComparison.Ordinal);
        Assert.DoesNotContain("script", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_comes_ends_it_in_time_and_frees_the_port()
    {
        var port = FreePort();
        var opened = new TaskCompletionSource();
        var options = new BrowserSignInOptions { Port = port, SignIn = new() { Lifetime = TimeSpan.FromMinutes(3) }, OpenBrowser = (_, _) => Opened(opened) };

        var signIn = _server.Client.SignInByBrowserAsync(options);
        await opened.Task.WaitAsync(Limit);
        _server.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(SignInFailure.Expired, (await Assert.ThrowsAsync<SignInException>(() => signIn.WaitAsync(Limit))).Failure);
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
    }

    [Fact]
    public async Task What_opens_the_browser_may_wait_until_the_user_is_through()
    {
        var tokens = await _server.Client.SignInByBrowserAsync(new()
        {
            OpenBrowser = async (address, cancellationToken) =>
            {
                using var shown = await _browser.GetAsync(new Uri($"{Redirect(address)}?code=c&state={State(address)}"), cancellationToken);
            },
        }).WaitAsync(Limit);

        Assert.Equal("t1", tokens.AccessToken);
    }

    [Fact]
    public async Task A_browser_that_fails_after_a_while_ends_it_and_frees_the_port()
    {
        var port = FreePort();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => _server.Client.SignInByBrowserAsync(new()
        {
            Port = port,
            OpenBrowser = async (_, _) =>
            {
                await Task.Yield();
                throw new InvalidOperationException("No display.");
            },
        }).WaitAsync(Limit));

        Assert.Equal("No display.", exception.Message);
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task The_program_that_opens_the_system_s_browser_says_whether_it_could(int exitCode)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd.exe", $"/c exit {exitCode}") : new ProcessStartInfo("sh", $"-c \"exit {exitCode}\"");

        var problem = await Record.ExceptionAsync(() => SystemBrowser.RunAsync(start, default).WaitAsync(Limit));

        Assert.Equal(exitCode != 0, problem is InvalidOperationException);
    }

    [Fact]
    public async Task A_program_that_is_not_there_opens_nothing() =>
        Assert.Contains("SignInByPromptAsync", (await Assert.ThrowsAsync<InvalidOperationException>(() => SystemBrowser.RunAsync(new ProcessStartInfo("no-such-browser-here"), default))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_caller_who_gives_up_ends_it()
    {
        using var cancellation = new CancellationTokenSource();
        var opened = new TaskCompletionSource();

        var signIn = _server.Client.SignInByBrowserAsync(new() { OpenBrowser = (_, _) => Opened(opened) }, cancellation.Token);
        await opened.Task.WaitAsync(Limit);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => signIn.WaitAsync(Limit));
    }

    [Fact]
    public async Task What_the_user_pastes_is_the_callback_or_none()
    {
        var tokens = await _server.Client.SignInByPromptAsync(
            TokenEndpointServer.RedirectUri, (address, _) => Task.FromResult($" https://app.example/back?code=c&state={State(address)}\n"));
        Assert.Equal("t1", tokens.AccessToken);

        foreach (var pasted in (string?[])[null, "", "hello", "https://app.example/back"])
        {
            var exception = await Assert.ThrowsAsync<SignInException>(() => _server.Client.SignInByPromptAsync(TokenEndpointServer.RedirectUri, (_, _) => Task.FromResult(pasted!)));
            Assert.Equal(SignInFailure.MalformedCallback, exception.Failure);
        }
    }

    [Theory]
    [InlineData(-1, "/callback")]
    [InlineData(65_536, "/callback")]
    [InlineData(0, "callback")]
    [InlineData(0, "/callback?a=1")]
    public async Task Options_that_can_not_be_used_are_named(int port, string path)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => _server.Client.SignInByBrowserAsync(new() { Port = port, Path = path }));

        Assert.Contains(path == "/callback" ? "Port" : "Path", exception.Message, StringComparison.Ordinal);
    }

    private static Task Opened(TaskCompletionSource opened)
    {
        opened.TrySetResult();
        return Task.CompletedTask;
    }

    private Task ComeBack(Uri address, string query, TaskCompletionSource<HttpResponseMessage> page) =>
        Begin(async () => page.TrySetResult(await _browser.GetAsync(new Uri($"{Redirect(address)}?{query}&state={State(address)}"))));

    /// <summary>Goes on beside the program, as a browser does.</summary>
    private static Task Begin(Func<Task> browse)
    {
        _ = Task.Run(browse);
        return Task.CompletedTask;
    }

    private static Uri Redirect(Uri address) => new(Parameter(address, "redirect_uri"));

    private static string State(Uri address) => Parameter(address, "state");

    private static string Parameter(Uri address, string name) =>
        Uri.UnescapeDataString(address.Query.TrimStart('?').Split('&').Single(pair => pair.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..]);

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
