using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.DependencyInjection.Tests.Support;

/// <summary>A handler that writes its name down when a request comes by.</summary>
internal sealed class MarkingHandler(string name, ICollection<string> marks) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        marks.Add(name);
        return base.SendAsync(request, cancellationToken);
    }
}
