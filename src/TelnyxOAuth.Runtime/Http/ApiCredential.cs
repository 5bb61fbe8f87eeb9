using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Proves to the server who is calling, for one security scheme of the document.</summary>
/// <remarks>Implementations are called by many calls at once.</remarks>
public abstract class ApiCredential
{
    /// <summary>Gets whether it is a bearer token, so that the token of a call can take its place.</summary>
    internal virtual bool IsBearer => false;

    /// <summary>Gets whether it is at hand, so that applying it needs no time limit.</summary>
    internal virtual bool CompletesSynchronously => false;

    /// <summary>Makes a credential of a key. The error names where the key came from, and never the key.</summary>
    internal static T? TryCreate<T>(string source, string? key, Func<string, T> create, ICollection<string> errors)
        where T : ApiCredential
    {
        if (key is null)
        {
            return null;
        }

        try
        {
            return create(key);
        }
        catch (ArgumentException exception)
        {
            errors.Add($"{source} can't be used. {exception.Message}");
            return null;
        }
    }

    /// <summary>Adds the credential to a message that is about to be sent; asked for each attempt of a call.</summary>
    /// <param name="request">The call.</param>
    /// <param name="message">The message to add to.</param>
    /// <param name="cancellationToken">Ends with the caller's token, and when the attempt's time is up.</param>
    /// <returns>A task that ends when the message carries the credential.</returns>
    public abstract ValueTask ApplyAsync(ApiRequest request, HttpRequestMessage message, CancellationToken cancellationToken);

    /// <summary>Hears that the server has refused the credential (401), and renews it if it can.</summary>
    /// <param name="refused">The message that was refused, which carries the credential.</param>
    /// <param name="failure">What the server responded.</param>
    /// <param name="cancellationToken">Ends with the caller's token, and when the refused attempt's time is up.</param>
    /// <returns>Whether the call is worth repeating, which is done once; the default is <c>false</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="refused"/> or <paramref name="failure"/> is <c>null</c>.</exception>
    public virtual ValueTask<bool> TryRenewAsync(HttpRequestMessage refused, UnauthorizedException failure, CancellationToken cancellationToken) =>
        refused is null ? throw new ArgumentNullException(nameof(refused))
        : failure is null ? throw new ArgumentNullException(nameof(failure))
        : new ValueTask<bool>(false);
}
