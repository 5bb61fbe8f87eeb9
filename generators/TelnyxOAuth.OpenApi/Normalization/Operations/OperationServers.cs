using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Operations;

/// <summary>Takes from paths and operations a server of their own that can't be called, so that they are called where the others are.</summary>
internal sealed class OperationServers : INormalizationPass
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.ServersAreUsable];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        foreach (var path in OpenApiShape.PathItems(context.Root))
        {
            Check(context, path.Value, path.Key);
        }

        foreach (var place in context.Operations)
        {
            Check(context, place.Operation, $"{place.Method} {place.Path}");
        }
    }

    private static void Check(NormalizationContext context, Node owner, string name)
    {
        if (owner is MapNode map && Servers.AddressOf(Servers.First(map)) is { } address && !Servers.IsUsable(address))
        {
            context.Warn(Servers.First(map)!.Position, $"the server of '{name}' has no address that can be called, with its variables at their defaults: it is called at the client's base address, which can be set.");
            map.Remove("servers");
        }
    }
}
