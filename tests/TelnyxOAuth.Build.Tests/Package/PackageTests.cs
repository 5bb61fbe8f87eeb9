using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests.Package;

/// <summary>What a consumer gets who references the package and names a document.</summary>
[Collection(BuildPackageCollection.Name)]
public sealed class PackageTests(BuildPackageFeed feed)
{
    private const string BooksItem = """<OpenApiClient Include="books.yaml" Namespace="Library" ClientName="LibraryClient" />""";

    [Fact]
    public async Task Two_lines_give_a_client_that_calls_the_API()
    {
        using var project = new BuildConsumerProject(feed, BooksItem);
        project.Add("books.yaml", "Books.cs", "CannedHandler.cs");

        (await project.DotNetAsync("build")).Succeeded(compilations: 1);
        Assert.Equal(
            [
                "One leather False",
                "Two True",
                "Ada",
                "GET https://books.example/v1/books/a%2Fb [KEY]",
                """POST https://books.example/v1/books [KEY] {"title":"Two","binding":"paperback"}""",
                "GET https://books.example/v1/members/1 [Basic YWRhOnBhc3M6d29yZA==]",
                """{"Books":[{"title":"One","binding":"leather"},{"title":"Two","binding":"paperback"},null],"ByBinding":{"hardcover":null,"leather":{"title":"One","binding":"leather"}}}""",
                "True",
                """Book {"title":"One","pin":"[redacted]"}""",
            ],
            await project.RunAsync());

        // Nothing changed: neither the tool nor NSwag runs, and the compiler does not either.
        var generated = File.GetLastWriteTimeUtc(project.OutputPath("books"));
        var compiled = File.GetLastWriteTimeUtc(project.PathOf("obj/Debug/net10.0/App.dll"));
        (await project.DotNetAsync("build", "--no-restore")).Succeeded(compilations: 0);
        Assert.Equal(generated, File.GetLastWriteTimeUtc(project.OutputPath("books")));
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(project.PathOf("obj/Debug/net10.0/App.dll")));

        File.Delete(project.OutputPath("books"));
        (await project.DotNetAsync("build", "--no-restore")).Succeeded(compilations: 1);

        (await project.DotNetAsync("clean")).Succeeded(compilations: 0);
        Assert.False(Directory.Exists(project.PathOf("obj/openapi")));
    }

    [Fact]
    public async Task Two_documents_take_overlays_filters_and_settings_each_of_its_own()
    {
        using var project = new BuildConsumerProject(feed, $"""
            {BooksItem}
            <OpenApiClient Include="books.yaml" OutputName="members" Namespace="Members" ClientName="MembersClient"
                           IncludePaths="/members*" Overlay="first.yaml;more/second.yaml" NSwagSettings="own.json" Accessibility="internal" />
            <OpenApiClient Include="books.yaml" OutputName="chosen" Namespace="Chosen" ClientName="ChosenClient" IncludeTags="Members" IncludeOperations="Books_Get" />
            """);
        project.Add("books.yaml", "CannedHandler.cs");
        project.Write("first.yaml", "overlay: 1.0.0\ninfo: {title: First, version: '1'}\nactions: [{target: $.info, update: {title: The members}}]\n");
        project.Write("more/second.yaml", "overlay: 1.0.0\ninfo: {title: Second, version: '1'}\nactions: [{target: $.components.schemas.Member.properties, update: {since: {type: string, format: date-time}}}]\n");
        project.Write("own.json", """{"codeGenerators": {"openApiToCSharpClient": {"dateTimeType": "System.DateTime"}}}""");
        project.Write("Program.cs", """
            using System;
            using System.Linq;
            using System.Net.Http;

            using var members = new Members.MembersClient(new Members.MembersClientOptions
            {
                BaseAddress = new Uri("https://members.example/"),
                Login = new TelnyxOAuth.Runtime.BasicCredential("a", "b"),
                HttpClient = new HttpClient(new CannedHandler().Then("{\"name\": \"Ada\"}")),
            });
            Console.WriteLine((await members.Members.GetAsync("1")).Name);
            Console.WriteLine(string.Join(" ", typeof(Members.MembersClient).GetProperties().Select(property => property.Name)));
            Console.WriteLine(string.Join(" ", typeof(Library.LibraryClient).GetProperties().Select(property => property.Name)));
            Console.WriteLine(string.Join(" ", typeof(Chosen.MembersResource).GetMethods().Concat(typeof(Chosen.BooksResource).GetMethods())
                .Select(method => method.Name).Where(name => name.EndsWith("Async") && !name.StartsWith("With"))));
            Console.WriteLine(string.Join(" ", typeof(Members.Member).Assembly.GetExportedTypes().Select(type => type.Namespace).Distinct().OrderBy(name => name)));
            Console.WriteLine(Nullable.GetUnderlyingType(typeof(Members.Member).GetProperty("Since")!.PropertyType));
            """);

        // A type that the generator does not know: what the settings say has arrived.
        (await project.DotNetAsync("build", "-p:NoWarn=TOA2001")).Succeeded(compilations: 3);
        Assert.Equal(["Ada", "Members", "Books Members", "GetAsync GetAsync", "Chosen Library", "System.DateTime"], await project.RunAsync());
        Assert.Contains("The client of The members, by resource.", await File.ReadAllTextAsync(project.OutputPath("members")), StringComparison.Ordinal);

        // Each is made again by what it alone depends on.
        project.Write("more/second.yaml", "overlay: 1.0.0\ninfo: {title: Second, version: '2'}\nactions: [{target: $.components.schemas.Member.properties, update: {since: {type: string, format: date-time, description: Changed.}}}]\n");
        (await project.DotNetAsync("build", "--no-restore", "-p:NoWarn=TOA2001")).Succeeded(compilations: 1);
        Assert.Contains("Changed.", await File.ReadAllTextAsync(project.OutputPath("members")), StringComparison.Ordinal);

        project.Write("more/second.yaml", "overlay: 1.0.0\ninfo: {title: Second, version: '3'}\nactions: [{target: $.nothing, update: {a: b}}]\n");
        (await project.DotNetAsync("build", "--no-restore")).Failed("more/second.yaml(3,").Failed("error TOA1303");
    }

    [Fact]
    public async Task A_library_of_several_frameworks_generates_once_and_is_told_what_its_package_would_lack()
    {
        using var project = new BuildConsumerProject(
            feed,
            """<OpenApiClient Include="books.yaml" ClientName="LibraryClient" />""",
            "<TargetFramework /><TargetFrameworks>net8.0;net10.0;netstandard2.0</TargetFrameworks><OutputType>Library</OutputType><LangVersion>9</LangVersion><Version>1.0.0-test</Version>");
        project.Add("books.yaml");

        (await project.DotNetAsync("build")).Succeeded(compilations: 1);
        Assert.Contains("namespace App", await File.ReadAllTextAsync(project.OutputPath("books")), StringComparison.Ordinal);
        Assert.Contains("warning TOA1205", (await project.DotNetAsync("pack", "--no-build", "-c", "Debug")).Output, StringComparison.Ordinal);

        var file = project.PathOf("App.csproj");
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("<OpenApiClient", $"""<PackageReference Include="TelnyxOAuth.Runtime" Version="{BuildPackageFeed.Version}" /><OpenApiClient""", StringComparison.Ordinal));
        var packed = (await project.DotNetAsync("pack", "-c", "Debug", "-o", project.PathOf("packed"))).Succeeded(compilations: 0);
        Assert.DoesNotContain("TOA1205", packed.Output, StringComparison.Ordinal);
        using var package = ZipFile.OpenRead(Directory.GetFiles(project.PathOf("packed"), "*.nupkg").Single());
        using var nuspec = new StreamReader(package.GetEntry("App.nuspec")!.Open());
        var metadata = await nuspec.ReadToEndAsync();
        Assert.Contains("TelnyxOAuth.Runtime", metadata, StringComparison.Ordinal);
        Assert.DoesNotContain("TelnyxOAuth.Build", metadata, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_document_or_name_is_an_error_at_its_place()
    {
        using var project = new BuildConsumerProject(feed, """<OpenApiClient Include="books.yaml" ClientName="My Client" />""");
        project.Write("books.yaml", "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    get: {operationId: A_Get, responses: {'200': {$ref: '#/components/responses/None'}}}\n");
        project.Write("Program.cs", "return;");

        (await project.DotNetAsync("build")).Failed("books.yaml : error TOA1204");
        var file = project.PathOf("App.csproj");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("My Client", "MyClient", StringComparison.Ordinal));
        (await project.DotNetAsync("build", "--no-restore")).Failed("books.yaml(5,57): error TOA1004");
    }

    [Fact]
    public void The_package_carries_all_that_runs_and_says_whose_it_is()
    {
        using var package = ZipFile.OpenRead(feed.PathOf("TelnyxOAuth.Build"));
        var files = package.Entries.Select(entry => entry.FullName).ToList();

        Assert.All(
            [
                "LICENSE", "README.md", "THIRD-PARTY-NOTICES.txt", "nswag.json", "analyzers/dotnet/cs/TelnyxOAuth.Generators.dll",
                "build/GeneratedCode.globalconfig", "build/TelnyxOAuth.Build.props", "build/TelnyxOAuth.Build.targets",
                "buildMultiTargeting/TelnyxOAuth.Build.props", "buildMultiTargeting/TelnyxOAuth.Build.targets",
                "templates/Class.liquid", "templates/Client.Class.liquid", "templates/DateFormatConverter.liquid", "templates/Enum.liquid", "templates/File.liquid",
                "templates/JsonExceptionConverter.liquid", "templates/JsonInheritanceAttribute.liquid", "templates/JsonInheritanceConverter.liquid",
                "registration/ClientRegistration.cs", "tools/Microsoft.OpenApi.dll", "tools/TelnyxOAuth.OpenApi.dll", "tools/TelnyxOAuth.OpenApi.runtimeconfig.json", "tools/nswag/dotnet-nswag.dll", "tools/nswag/dotnet-nswag.runtimeconfig.json",
            ],
            file => Assert.Contains(file, files));
        Assert.DoesNotContain(files, file => file.StartsWith("lib/", StringComparison.Ordinal) || file.EndsWith(".pdb", StringComparison.Ordinal));
        Assert.InRange(new FileInfo(feed.PathOf("TelnyxOAuth.Build")).Length, 1, 3_000_000);

        using var notices = new StreamReader(package.GetEntry("THIRD-PARTY-NOTICES.txt")!.Open());
        var text = notices.ReadToEnd();
        var others = files
            .Where(file => file.StartsWith("tools/", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !name.StartsWith("TelnyxOAuth.", StringComparison.Ordinal) && name != "dotnet-nswag");
        Assert.All(others, name => Assert.Contains(name.StartsWith("NSwag.", StringComparison.Ordinal) ? "NSwag" : name.StartsWith("NJsonSchema.", StringComparison.Ordinal) ? "NJsonSchema" : name, text, StringComparison.Ordinal));
    }
}
