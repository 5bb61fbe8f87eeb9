using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests.Package;

/// <summary>A consumer's own tests: fakes of a compiled client, and interfaces where the project asks for them.</summary>
[Collection(BuildPackageCollection.Name)]
public sealed class FakesTests(BuildPackageFeed feed)
{
    private const string Item = """<OpenApiClient Include="shop.yaml" Namespace="Shop" ClientName="ShopClient" Interfaces="true" />""";

    private static readonly string[] Used = ["a cat of 9 lives", "a dog of 2 tricks", "7", "No pet.", "cat.png image/png 3 1"];

    [Fact]
    public async Task A_mocking_library_and_classes_of_a_test_stand_in_for_a_compiled_client()
    {
        using var project = new BuildConsumerProject(feed, Item + $"""<PackageReference Include="NSubstitute" Version="{Tools.PinnedVersion("NSubstitute")}" />""");
        project.Add("shop.yaml", "Shop.cs");

        (await project.DotNetAsync("build")).Succeeded(compilations: 1);
        string[] expected = [.. Used, "2 tricks", .. Used, "OK", "NoContent"];
        Assert.Equal(expected, await project.RunAsync());
    }

    [Fact]
    public async Task Interfaces_are_there_only_where_they_are_asked_for_and_nothing_else_is_understood()
    {
        using var project = new BuildConsumerProject(feed, Item.Replace("true", "maybe", System.StringComparison.Ordinal));
        project.Add("shop.yaml");
        project.Write("Program.cs", "System.Console.WriteLine(typeof(Shop.ShopClient).GetInterfaces().Length + typeof(Shop.PetsResource).GetInterfaces().Length);");

        (await project.DotNetAsync("build")).Failed("error TOA1207");
        await ChangeAsync(project, "\"maybe\"", "\"no\" Accessibility=\"protected\"");
        (await project.DotNetAsync("build", "--no-restore")).Failed("error TOA1207: the metadata Accessibility of an OpenApiClient item is public or internal, not 'protected'.");
        await ChangeAsync(project, "\"protected\"", "\"Internal\"");
        (await project.DotNetAsync("build", "--no-restore")).Succeeded(compilations: 1);
        Assert.Equal(["1"], await project.RunAsync());
        await ChangeAsync(project, "\"no\"", "\"Yes\"");
        (await project.DotNetAsync("build", "--no-restore")).Succeeded(compilations: 1);
        Assert.Equal(["3"], await project.RunAsync());
    }

    private static async Task ChangeAsync(BuildConsumerProject project, string from, string to)
    {
        var file = project.PathOf("App.csproj");
        await System.IO.File.WriteAllTextAsync(file, (await System.IO.File.ReadAllTextAsync(file)).Replace(from, to, System.StringComparison.Ordinal));
    }
}
