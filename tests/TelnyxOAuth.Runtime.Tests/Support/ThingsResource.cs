using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>A group of operations as generated code writes one.</summary>
internal sealed class ThingsResource(ApiClient api) : ApiResource<ThingsResource>(api)
{
    internal Task<Thing> GetAsync(string id, CancellationToken cancellationToken = default) => Api.SendAsync(ThingsApi.Get(id), ThingCodec.Instance, cancellationToken);

    internal Task<Thing> CreateAsync(Thing thing, CancellationToken cancellationToken = default)
    {
        var request = ThingsApi.Request(ThingsApi.Operation("POST", securitySchemes: ["key", ""]));
        request.SetJsonBody(thing, ThingCodec.Instance);
        return Api.SendAsync(request, ThingCodec.Instance, cancellationToken);
    }

    internal Task DeleteAsync(CancellationToken cancellationToken = default) =>
        Api.SendAsync(ThingsApi.Request(ThingsApi.Operation("DELETE")), cancellationToken);

    protected override ThingsResource Create(ApiClient api) => new(api);
}
