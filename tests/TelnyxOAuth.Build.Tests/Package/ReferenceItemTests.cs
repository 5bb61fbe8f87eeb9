using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests.Package;

/// <summary>What a project is told that compiled its document by an <c>OpenApiReference</c> which says more than can be done.</summary>
[Collection(BuildPackageCollection.Name)]
public sealed class ReferenceItemTests(BuildPackageFeed feed)
{
    [Fact]
    public async Task What_can_not_be_done_for_such_an_item_is_told()
    {
        using var project = new BuildConsumerProject(
            feed,
            """
            <OpenApiReference Include="books.yaml" Namespace="Library" ClassName="{controller}Client" OutputPath="Clients/Books.cs" Options="/JsonLibrary:NewtonsoftJson /GenerateClientInterfaces:false" />
            <OpenApiReference Include="web.yaml" CodeGenerator="NSwagTypeScript" />
            """,
            "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>");
        project.Add("books.yaml");
        project.Write("Program.cs", "System.Console.WriteLine(typeof(Library.booksClient).GetInterfaces().Length);");

        (await project.DotNetAsync("build")).Succeeded(compilations: 1)
            .Told("warning TOA1510: the options '/JsonLibrary:NewtonsoftJson' of the OpenApiReference 'books.yaml' change nothing")
            .Told("warning TOA1510: the folder of the OutputPath 'Clients/Books.cs'")
            .Told("warning TOA1510: the ClassName '{controller}Client'")
            .Told("warning TOA1511: the OpenApiReference 'web.yaml' is left alone: its CodeGenerator is 'NSwagTypeScript'");
        Assert.Equal(["1"], await project.RunAsync());
    }
}
