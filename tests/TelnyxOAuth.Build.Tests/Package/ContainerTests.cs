using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests.Package;

/// <summary>A compiled client in a service container.</summary>
[Collection(BuildPackageCollection.Name)]
public sealed class ContainerTests(BuildPackageFeed feed)
{
    [Fact]
    public async Task A_client_is_registered_in_a_project_that_has_what_registrations_stand_on()
    {
        using var project = new BuildConsumerProject(feed, """<OpenApiClient Include="books.yaml" Namespace="Library" ClientName="LibraryClient" DependencyInjection="true" />""");
        project.Add("books.yaml", "Registered.cs", "CannedHandler.cs");

        (await project.DotNetAsync("build")).Failed("error TOA1208").Failed("""<PackageReference Include="Microsoft.Extensions.Http" """);
        var file = project.PathOf("App.csproj");
        var reference = $"""<PackageReference Include="Microsoft.Extensions.Http" Version="{Tools.PinnedVersion("Microsoft.Extensions.Http")}" />""";
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("<OpenApiClient", reference + "<OpenApiClient", System.StringComparison.Ordinal));
        (await project.DotNetAsync("build")).Succeeded(compilations: 1);

        Assert.Equal(
            [
                "One",
                "Two",
                "GET https://books.example/v1/books/1 [KEY]",
                "GET https://books.example/v1/books/2 [BRANCH]",
                "LibraryClient 'broken': The value of the key Broken:MaxRetries can't be read: it has to be a whole number.",
            ],
            await project.RunAsync());
    }
}
