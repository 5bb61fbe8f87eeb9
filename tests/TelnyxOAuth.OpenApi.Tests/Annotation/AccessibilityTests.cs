using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.OpenApi.NSwag;
using TelnyxOAuth.OpenApi.Tests.Corpus;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>A client of one of everything may be the project's own: then no type of it is public.</summary>
public sealed class AccessibilityTests(EmittedClient client) : IClassFixture<EmittedClient>
{
    [Fact]
    public async Task All_types_of_an_internal_client_are_internal_and_compile_as_those_of_a_public_one()
    {
        using var folder = new TemporaryFolder();
        var output = folder.PathOf("Api.OpenApi.g.cs");
        await NSwagGenerator.GenerateAsync(
            WholeLine.Options(folder.Write("api.yaml", EmittedClient.Document), output) with { HasInterfaces = true, HasRegistration = true, IsInternal = true }, CancellationToken.None);
        var compilation = WholeLine.Complete(await File.ReadAllTextAsync(output), output, out var findings);

        Assert.Empty(findings);
        var types = Types(compilation);
        Assert.All(types, type => Assert.Equal(Accessibility.Internal, type.DeclaredAccessibility));
        Assert.Equal(Types(client.Compilation).Select(type => type.Name), types.Select(type => type.Name));

        // There is one of each kind that is public otherwise.
        var shown = Types(client.Compilation).Where(type => type.DeclaredAccessibility == Accessibility.Public).Select(type => type.Name).ToArray();
        Assert.All(
            [
                "MyClient", "MyClientOptions", "IMyClient", "MyClientServiceCollectionExtensions", "MyClientResponseHeaders", "ThingsResource", "ThingsResourceBase", "IThingsResource",
                "ThingListOptions", "Thing", "Mode", "Pet", "Cat", "Either", "Failure", "ThingPage",
            ],
            kind => Assert.Contains(kind, shown));
    }

    private static INamedTypeSymbol[] Types(Compilation compilation) => [.. Types(compilation.Assembly.GlobalNamespace)];

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));
}
