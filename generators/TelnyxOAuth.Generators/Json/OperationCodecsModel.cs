using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Json;

/// <summary>The codecs that a resource's operations need.</summary>
internal sealed record OperationCodecsModel(string Namespace, string ResourceName, EquatableArray<NamedCodec> Codecs)
{
    internal static OperationCodecsModel Create(ResourceModel resource) => new(
        resource.Namespace,
        resource.Name,
        resource.Operations.SelectMany(GetCodecs).ToEquatableArray());

    /// <summary>The codecs that the raw client asks for: a body or a response that is a model has its codec by its type.</summary>
    private static IEnumerable<NamedCodec> GetCodecs(OperationModel operation)
    {
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.HasCodec && !(parameter.Location == Contract.BodyLocation && parameter.Type.Kind == TypeKind.Model))
            {
                var name = parameter.Location == Contract.BodyLocation
                    ? Contract.Members.BodyCodec(operation.Key)
                    : Contract.Members.ParameterCodec(operation.Key) + CSharpText.BareName(parameter.Name);
                yield return new NamedCodec(name, parameter.Type with { IsNullable = false });
            }
        }

        if (operation.Response is { Kind: not TypeKind.Model } response)
        {
            yield return new NamedCodec(Contract.Members.ResponseCodec(operation.Key), response with { IsNullable = false });
        }
    }
}

/// <summary>A codec and the name by which the raw client asks for it.</summary>
internal sealed record NamedCodec(string Name, TypeShape Type);
