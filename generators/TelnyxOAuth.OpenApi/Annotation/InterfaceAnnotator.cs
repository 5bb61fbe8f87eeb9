using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Says of each resource that it has an interface. Templates see operations, so each of them carries it.</summary>
internal static class InterfaceAnnotator
{
    /// <summary>
    /// Renames, in place, a resource whose class would be called as the interface of another: <c>IFoo</c> beside <c>Foo</c>. Before
    /// anything else is made of its name.
    /// </summary>
    public static void GiveWay(Node root)
    {
        var places = OpenApiShape.Operations(root).Where(place => place.Operation.Text("operationId") is not null).ToArray();
        var taken = places.Select(place => ResourceOf(place.Operation)).ToHashSet();
        foreach (var interfaceLike in taken.Where(name => name.Length > 1 && name[0] == 'I' && taken.Contains(name[1..])).Order().ToArray())
        {
            var name = interfaceLike + "Group";
            while (!taken.Add(name) || taken.Contains(Contract.Types.Interface(name)))
            {
                name += "Group";
            }

            foreach (var place in places.Where(place => ResourceOf(place.Operation) == interfaceLike))
            {
                place.Operation.Set("operationId", ScalarNode.From(name + "_" + OperationName.From(place.Operation.Text("operationId")!).Method));
            }
        }
    }

    private static string ResourceOf(Node operation) => OperationName.From(operation.Text("operationId")!).Resource;

    /// <summary>Annotates a document in place.</summary>
    public static void Annotate(Node root)
    {
        foreach (var place in OpenApiShape.Operations(root))
        {
            place.Operation.Set(Contract.Interfaces, ScalarNode.From(true));
        }
    }
}
