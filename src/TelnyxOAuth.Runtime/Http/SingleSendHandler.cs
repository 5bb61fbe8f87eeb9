#if NETSTANDARD2_0
using System;
#endif
using System.Net.Http;
#if NETSTANDARD2_0
using System.Runtime.InteropServices;
#endif
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Keeps .NET from repeating a message: it does so where a connection that was used before closes before a response, and so
/// before it is known whether the server acted. What a caller's handler sends again is the caller's decision.
/// </summary>
internal sealed class SingleSendHandler : DelegatingHandler
{
#if NETSTANDARD2_0
    /// <summary>.NET Framework sends no body with these methods, not even an empty one.</summary>
    private static readonly bool IsNetFramework = RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal);
#endif

    internal SingleSendHandler(HttpMessageHandler inner)
        : base(inner)
    {
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
#if NETSTANDARD2_0
        // A body, even an empty one, is not sent again.
        if (request.Content is null && !(IsNetFramework && (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head)))
        {
            request.Content = new ByteArrayContent(Array.Empty<byte>());
        }
#else
        (request as AttemptMessage)?.BeginSend();
#endif
        return base.SendAsync(request, cancellationToken);
    }
}
