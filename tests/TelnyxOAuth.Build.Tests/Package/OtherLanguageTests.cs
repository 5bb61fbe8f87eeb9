using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests.Package;

/// <summary>A consumer in another language than C#, who is told what to do and does it.</summary>
[Collection(BuildPackageCollection.Name)]
public sealed class OtherLanguageTests(BuildPackageFeed feed)
{
    [Fact]
    public async Task An_F_sharp_program_is_told_to_have_the_document_compiled_in_a_C_sharp_project_and_calls_its_client()
    {
        using var project = new BuildConsumerProject(feed, """<Compile Include="Program.fs" /><OpenApiClient Include="books.yaml" Namespace="Library" ClientName="LibraryClient" />""");
        project.Add("books.yaml");
        project.Write("Program.fs", """
            open System.Net.Http
            open System.Text
            open System.Threading.Tasks
            open Library

            type Handler() =
                inherit HttpMessageHandler()
                override _.SendAsync(_, _) =
                    Task.FromResult(new HttpResponseMessage(Content = new StringContent("{\"title\": \"One\"}", Encoding.UTF8, "application/json")))

            let client = new LibraryClient(LibraryClientOptions(ApiKey = "KEY", HttpClient = new HttpClient(new Handler())))
            let book = client.Books.GetAsync("1").GetAwaiter().GetResult()
            printfn "%s" book.Title
            """);
        var program = project.PathOf("App.fsproj");
        File.Move(project.PathOf("App.csproj"), program);

        var told = Assert.Single((await project.DotNetAsync("build")).Failed("error TOA1209").Errors);
        Assert.Contains(
            "App.fsproj : error TOA1209: an OpenAPI document is compiled to C#, and this is no C# project; compile the document in a C# project that references the package TelnyxOAuth.Runtime too, and reference that project from this one.",
            told,
            StringComparison.Ordinal);

        // So it does: what compiles the document moves to a C# project, which the program refers to.
        var text = await File.ReadAllTextAsync(program);
        project.Write("Client/Client.csproj", text
            .Replace("""<Compile Include="Program.fs" />""", $"""<PackageReference Include="TelnyxOAuth.Runtime" Version="{BuildPackageFeed.Version}" />""", StringComparison.Ordinal)
            .Replace("books.yaml", "../books.yaml", StringComparison.Ordinal)
            .Replace("<OutputType>Exe</OutputType>", "", StringComparison.Ordinal));
        var items = text.IndexOf("<PackageReference", StringComparison.Ordinal);
        var end = text.IndexOf("</ItemGroup>", StringComparison.Ordinal);
        await File.WriteAllTextAsync(program, text.Remove(items, end - items).Insert(items, """<Compile Include="Program.fs" /><ProjectReference Include="Client/Client.csproj" />"""));

        (await project.DotNetAsync("build")).Succeeded(compilations: 1);
        Assert.Equal(["One"], await project.RunAsync());
    }
}
