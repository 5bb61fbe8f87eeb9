using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>Reads what users see of a client from the same annotated document that its C# is generated from.</summary>
internal static class SurfaceReader
{
    // The project chooses the name of the root; its members don't depend on it.
    private const string AnyClientName = "Client";

    /// <summary>The surface of the client that a normalized document compiles to.</summary>
    public static ApiSurface Read(PlainDocument document)
    {
        var root = document.Annotate(AnyClientName);
        var csharp = new CSharpTypeReader(root);
        var reader = new MethodReader(csharp);
        var methods = OpenApiShape.Operations(root).Select(reader.Read).ToList();
        var types = new TypeReader(csharp).Read(root).Concat(methods.Where(method => method.OptionsType is not null).Select(ReadOptions)).ToList();
        var client = OpenApiShape.Operations(root).Select(place => place.Operation.Map(Contract.Client)).FirstOrDefault();
        return new ApiSurface(
            types,
            [.. methods, .. PagedListReader.Read(methods, types)],
            ReadSchemes(client),
            client.Text("baseAddress"),
            ReadHeaders(OpenApiShape.Operations(root).Select(place => place.Operation.Map(Contract.ResponseHeaders)).FirstOrDefault()),
            ServerReader.Read(root));
    }

    /// <summary>The class of a method's optional parameters.</summary>
    private static SurfaceType ReadOptions(SurfaceMethod method) => new(method.OptionsType!, SurfaceTypeKind.Options, method.Place)
    {
        Members =
        [
            .. method.Options.Select(option => new SurfaceMember(option.Name, option.WireName, option.Type with { IsNullable = true }, option.Place)
            {
                IsDeprecated = option.IsDeprecated,
                Location = option.Location,
                Style = option.Style,
            }),
        ],
    };

    private static IReadOnlyList<SurfaceHeader> ReadHeaders(MapNode? headers) =>
    [
        .. headers.List(Contract.HeaderClassMembers.Headers).Elements().Select(header => new SurfaceHeader(
            header.Text(Contract.HeaderMembers.Name)!,
            header.Text(Contract.HeaderMembers.WireName)!,
            header.Text(Contract.HeaderMembers.Result)!,
            header.IsTrue(Contract.HeaderMembers.Deprecated),
            new Place("#", header.Position))),
    ];

    private static IReadOnlyList<SurfaceScheme> ReadSchemes(MapNode? client) =>
    [
        .. client.List("schemes").Elements().Select(scheme => new SurfaceScheme(
            scheme.Text("property")!, scheme.Text("name")!, scheme.Text("kind")!, scheme.Text("parameter"),
            new Place($"#/components/securitySchemes/{Reference.Escape(scheme.Text("name")!)}", scheme.Position))
        {
            TokenServer = ReadTokenServer(scheme),
        }),
    ];

    private static SurfaceTokenServer? ReadTokenServer(Node scheme)
    {
        var server = new SurfaceTokenServer(
            scheme.Text(Contract.SchemeMembers.TokenEndpoint), scheme.Text(Contract.SchemeMembers.AuthorizationEndpoint), scheme.Text(Contract.SchemeMembers.MetadataAddress));
        return server.Wire.Length > 0 ? server : null;
    }
}
