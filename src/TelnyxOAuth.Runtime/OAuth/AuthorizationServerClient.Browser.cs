using System;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <content>Sign-in of whoever uses a program on this machine.</content>
public partial class AuthorizationServerClient
{
    /// <summary>
    /// Signs in the user of a program on this machine (RFC 8252): opens the system's browser, waits at a port of this machine for
    /// it to come back, shows a page that says how it ended, and exchanges the code.
    /// </summary>
    /// <param name="options">What to ask for, and where to wait; <c>null</c>, the default, for the client's own scopes and a free port.</param>
    /// <param name="cancellationToken">Ends the wait and frees the port.</param>
    /// <returns>The user's tokens.</returns>
    /// <remarks>
    /// Register <c>http://127.0.0.1/callback</c> as the client's redirect URI. A callback with another state is shown as failed
    /// and does not end the wait: any page that the user visits can send one.
    /// </remarks>
    /// <exception cref="SignInException">The server or the user has refused, or the sign-in's lifetime has passed.</exception>
    /// <exception cref="InvalidOperationException">No browser could be opened.</exception>
    /// <exception cref="System.Net.HttpListenerException">The port is in use, or may not be listened at.</exception>
    /// <exception cref="ArgumentException">An option can't be used.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ApiResponseException">The token endpoint has refused.</exception>
    /// <exception cref="ApiContentException">Its answer has no token that can be sent.</exception>
    /// <exception cref="ApiConnectionException">No answer came.</exception>
    public virtual async Task<OAuthTokens> SignInByBrowserAsync(BrowserSignInOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new BrowserSignInOptions();
        if (options.Port is < 0 or > 65_535)
        {
            throw new ArgumentException($"The option {nameof(BrowserSignInOptions.Port)} is {options.Port}: ports are numbers from 0 to 65535.", nameof(options));
        }

        if (options.Path is null || !options.Path.StartsWith("/", StringComparison.Ordinal) || options.Path.Split('?', '#').Length > 1)
        {
            throw new ArgumentException($"The option {nameof(BrowserSignInOptions.Path)} is no path: it starts with a slash, and has no query and no fragment.", nameof(options));
        }

        using var receiver = LoopbackReceiver.Start(options.Port, options.Path);
        var signIn = StartSignIn(receiver.RedirectUri, options.SignIn);
        using var end = new CancellationTokenSource();
        using var timer = Options.TimeProvider.CreateTimer(static end => ((CancellationTokenSource)end!).Cancel(), end, signIn.ExpiresAt - Options.TimeProvider.GetUtcNow(), Timeout.InfiniteTimeSpan);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        try
        {
            var received = ReceiveAsync(receiver, signIn, options, either.Token, cancellationToken);
            var opened = (options.OpenBrowser ?? SystemBrowser.OpenAsync)(signIn.AuthorizationUri, either.Token);

            // What opens the browser may wait until the user is through, or fail after a while: neither may hold the other up.
            if (await Task.WhenAny(opened, received).ConfigureAwait(false) == opened)
            {
                try
                {
                    await opened.ConfigureAwait(false);
                }
                catch
                {
                    end.Cancel();
                    await received.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
                    throw;
                }
            }

            return await received.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new SignInException(SignInFailure.Expired, $"Nobody has signed in before {WireText.From(signIn.ExpiresAt)}, when the sign-in ended: start another.");
        }
        finally
        {
            end.Cancel();
        }
    }

    /// <summary>
    /// Signs a user in where no browser can be opened: the program shows the address, the user opens it anywhere, and pastes the
    /// address that the browser ends at.
    /// </summary>
    /// <param name="redirectUri">One of the client's registered URIs; nothing need be there.</param>
    /// <param name="prompt">Shows the address, and gives what the user has pasted.</param>
    /// <param name="options">What to ask for, or <c>null</c>, the default, for the client's own.</param>
    /// <param name="cancellationToken">Cancels the prompt and the exchange.</param>
    /// <returns>The user's tokens.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="redirectUri"/> or <paramref name="prompt"/> is <c>null</c>.</exception>
    /// <exception cref="SignInException">The server or the user has refused, or what was pasted is not the callback.</exception>
    /// <exception cref="ArgumentException"><paramref name="redirectUri"/> or an option can't be used.</exception>
    /// <exception cref="InvalidOperationException">The options have no <see cref="AuthorizationServerOptions.AuthorizationEndpoint"/>.</exception>
    /// <exception cref="ApiResponseException">The token endpoint has refused.</exception>
    /// <exception cref="ApiContentException">Its answer has no token that can be sent.</exception>
    /// <exception cref="ApiConnectionException">No answer came.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual async Task<OAuthTokens> SignInByPromptAsync(
        Uri redirectUri, Func<Uri, CancellationToken, Task<string>> prompt, SignInOptions? options = null, CancellationToken cancellationToken = default)
    {
        _ = prompt ?? throw new ArgumentNullException(nameof(prompt));
        var signIn = StartSignIn(redirectUri, options);
        var pasted = await prompt(signIn.AuthorizationUri, cancellationToken).ConfigureAwait(false);
        return Uri.TryCreate(pasted?.Trim(), UriKind.Absolute, out var callback)
            ? await CompleteSignInAsync(signIn, callback, cancellationToken).ConfigureAwait(false)
            : throw new SignInException(SignInFailure.MalformedCallback, "What was pasted is no absolute address: the browser's whole address is needed. Nothing was exchanged.");
    }

    private async Task<OAuthTokens> ReceiveAsync(
        LoopbackReceiver receiver, SignIn signIn, BrowserSignInOptions options, CancellationToken waitToken, CancellationToken cancellationToken)
    {
        while (true)
        {
            var context = await receiver.ReceiveAsync(waitToken).ConfigureAwait(false);
            try
            {
                var tokens = await CompleteSignInAsync(signIn, context.Request.Url!, cancellationToken).ConfigureAwait(false);
                LoopbackReceiver.Show(context, options.SignedInText);
                return tokens;
            }
            catch (SignInException exception) when (exception.Failure is SignInFailure.OtherState or SignInFailure.MalformedCallback or SignInFailure.OtherIssuer)
            {
                LoopbackReceiver.Show(context, options.FailedText);
            }
            catch
            {
                LoopbackReceiver.Show(context, options.FailedText);
                throw;
            }
        }
    }
}
