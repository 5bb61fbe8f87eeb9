using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth;

/// <summary>
/// Sends each request by the handlers that the factory holds at that moment. So a client, which has to live as long as the
/// tokens that it holds, keeps no handlers beyond the lifetime that the factory gives them.
/// </summary>
internal sealed class FactoryMessageHandler : HttpMessageHandler
{
    private readonly IHttpMessageHandlerFactory _factory;
    private readonly string _name;

    /// <param name="factory">What makes handlers, and replaces them as they age.</param>
    /// <param name="name">The name that the handlers are configured under.</param>
    internal FactoryMessageHandler(IHttpMessageHandlerFactory factory, string name)
    {
        _factory = factory;
        _name = name;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Disposing it leaves the handlers alone, and until then they are referred to: the factory disposes those that nobody uses.
        using var invoker = new HttpMessageInvoker(_factory.CreateHandler(_name), disposeHandler: false);
        return await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
