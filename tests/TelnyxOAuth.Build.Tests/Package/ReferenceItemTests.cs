using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests.Package;

/// <summary>A project that compiled its document by an <c>OpenApiReference</c> changes a package reference, and builds.</summary>
[Collection(BuildPackageCollection.Name)]
public sealed class ReferenceItemTests(BuildPackageFeed feed)
{
    [Fact]
    public async Task An_item_of_another_package_is_compiled_and_its_client_called()
    {
        using var project = new BuildConsumerProject(
            feed,
            """<OpenApiReference Include="books.yaml" Namespace="Library" ClassName="BooksClient" CodeGenerator="NSwagCSharp" OutputPath="Books.g.cs" SourceUri="https://books.example/api.yaml" Options="/GenerateClientInterfaces:true /InjectHttpClient:true" />""");
        project.Add("books.yaml", "Migrated.cs", "CannedHandler.cs");

        var build = (await project.DotNetAsync("build")).Succeeded(compilations: 1);

        Assert.DoesNotContain("warning", build.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(project.OutputPath("Books.g")), build.Output);
        Assert.Equal(["One leather", "GET https://books.example/v1/books/1 [KEY]", "True"], await project.RunAsync());
    }

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

    /// <summary>The code of the pages is the program's that the first test runs.</summary>
    [Theory]
    [InlineData("from-openapireference.md")]
    [InlineData("migrate-from-nswag.md")]
    public async Task The_pages_show_the_call_that_is_run(string name)
    {
        var page = (await File.ReadAllTextAsync(Path.Combine(Tools.RepositoryRoot, "docs", name))).ReplaceLineEndings("\n");
        using var reader = new StreamReader(typeof(ReferenceItemTests).Assembly.GetManifestResourceStream("Consumer/Migrated.cs")!);
        var program = (await reader.ReadToEndAsync()).ReplaceLineEndings("\n");

        var region = program.Split("// docs: from-openapireference, a call\n")[1].Split("// end")[0];

        Assert.Equal(2, page.Split("```csharp\n").Length);
        Assert.Contains("```csharp\n" + region + "```\n", page, StringComparison.Ordinal);
    }
}
