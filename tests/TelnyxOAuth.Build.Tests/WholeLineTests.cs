using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace TelnyxOAuth.Build.Tests;

/// <summary>From a document to a compiled client, with the templates and the generator that users get.</summary>
public sealed class WholeLineTests
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: Books, version: '1'}
        servers: [{url: https://books.example/v1}]
        tags: [{name: Books, description: The books of the library.}]
        paths:
          /books/{id}:
            get:
              operationId: Books_Get
              tags: [Books]
              summary: Gets a book.
              parameters:
                - {name: id, in: path, required: true, description: The book's id., schema: {type: string}}
              responses:
                '200':
                  description: The book.
                  content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}
        components:
          schemas:
            Book:
              type: object
              description: A book.
              required: [title]
              properties:
                title: {type: string, description: What stands on the cover.}
        """;

    [Fact]
    public async Task A_property_added_to_the_document_is_on_the_model_documented_after_the_next_build()
    {
        using var project = CreateProject();
        (await project.BuildAsync()).Succeeded(compilations: 1);
        Assert.Equal("What stands on the cover.", ReadSummary(project, "P:Library.Book.Title"));
        Assert.Null(ReadSummary(project, "P:Library.Book.PageCount"));

        project.Write("api.yaml", Document + "\n        page_count: {type: integer, description: How many pages it has.}\n");
        project.Write("Use.cs", "public static class Use { public static long? Pages(Library.Book book) => book.PageCount; }\n");
        (await project.RebuildAsync()).Succeeded(compilations: 1);
        Assert.Equal("How many pages it has.", ReadSummary(project, "P:Library.Book.PageCount"));

        (await project.RebuildAsync()).Succeeded(compilations: 0);
    }

    [Fact]
    public async Task A_union_of_many_models_and_a_text_is_a_class_that_each_converts_to()
    {
        using var project = CreateProject();
        var names = Enumerable.Range(0, 45).Select(index => $"{(char)('A' + (index / 26))}{(char)('a' + (index % 26))}").ToArray();
        var models = names.Select(name => $"\n    {name}: {{type: object, required: [kind], properties: {{kind: {{type: string}}, {name}Member: {{type: integer}}}}}}");
        var variants = string.Join(", ", names.Select(name => $"{{$ref: '#/components/schemas/{name}'}}"));
        project.Write("api.yaml", Document
            + $"\n        shelves: {{type: array, items: {{$ref: '#/components/schemas/Shelf'}}, description: Where it stands.}}{string.Concat(models)}"
            + $"\n    Shelf: {{description: A shelf., discriminator: {{propertyName: kind}}, oneOf: [{variants}, {{type: string}}, {{type: array, items: {{type: string}}}}]}}\n");
        project.Write("Use.cs", """
            public static class Use
            {
                public static Library.Book Make() => new Library.Book { Title = "t", Shelves = new Library.Shelf[] { new Library.Aa { Kind = "Aa" }, "third" } };
                public static string? Tell(Library.Shelf shelf) => shelf.Value switch { Library.Bs many => many.Kind, string text => text, _ => shelf.Texts?[0] ?? shelf.Unknown?.ToString() ?? shelf.Kind };
            }
            """);

        (await project.BuildAsync()).Succeeded(compilations: 1);

        Assert.Equal("A shelf.", ReadSummary(project, "T:Library.Shelf"));
    }

    /// <summary>The SDK is made as anyone's client is: no C# of its own names what the document has.</summary>
    [Fact]
    public async Task A_tag_added_to_the_SDKs_document_is_on_the_SDKs_client_without_an_edit_of_its_code()
    {
        var sources = Path.Combine(Tools.RepositoryRoot, "src", "TelnyxOAuth.Generated");
        using var project = CreateProject($"""
            <OpenApiClient Include="api.yaml" Namespace="TelnyxOAuth" ClientName="TelnyxOAuthClient" />
            <Compile Include="{sources}/**/*.cs" Exclude="{sources}/obj/**;{sources}/bin/**" />
            <PackageReference Include="Microsoft.Extensions.Logging.Abstractions" Version="{Tools.PinnedVersion("Microsoft.Extensions.Logging.Abstractions")}" />
            """);
        project.Write("Directory.Build.targets", "<Project><PropertyGroup><LangVersion>13</LangVersion></PropertyGroup></Project>");
        project.Write("SdkVersion.cs", "namespace TelnyxOAuth { internal static class SdkVersion { internal const string Value = \"1.2.3\"; } }\n");
        project.Write("api.yaml", (await File.ReadAllTextAsync(Path.Combine(Tools.RepositoryRoot, "openapi", "telnyx-oauth.yaml"))).ReplaceLineEndings("\n")
            .Replace("\ntags:\n", "\ntags:\n  - {name: Invoices, description: What is to be paid.}\n", System.StringComparison.Ordinal)
            .Replace("\npaths:\n", """

                paths:
                  /invoices/{id}:
                    get:
                      operationId: Invoices_Get
                      tags: [Invoices]
                      summary: Gets an invoice.
                      parameters:
                        - {name: id, in: path, required: true, description: The invoice's id., schema: {type: string}}
                      responses:
                        '200': {description: The invoice., content: {application/json: {schema: {type: object}}}}

                """, System.StringComparison.Ordinal));
        project.Write("Use.cs", """
            using System.Threading.Tasks;
            using TelnyxOAuth;

            public static class Use
            {
                public static Task Get(string key) => new TelnyxOAuthClient(new TelnyxOAuthClientOptions { ApiKey = key }).Invoices.GetAsync("1");
            }
            """);

        (await project.BuildAsync()).Succeeded(compilations: 1);
    }

    /// <summary>A project as a user has it, but for where the packages' parts come from.</summary>
    private static ClientProject CreateProject(string items = """<OpenApiClient Include="api.yaml" Namespace="Library" />""")
    {
        var project = new ClientProject(items: $"""
            {items}
            <Analyzer Include="{Tools.Generator}" />
            <Reference Include="{Tools.Runtime}" />
            <Reference Include="{Path.Combine(Path.GetDirectoryName(Tools.Runtime)!, "Newtonsoft.Json.dll")}" />
            """);
        project.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <Nullable>enable</Nullable>
                <LangVersion>9</LangVersion>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NoWarn>$(NoWarn);CS1591</NoWarn>
              </PropertyGroup>
            </Project>
            """);
        Directory.Delete(project.PathOf("templates"), recursive: true);
        project.Write("api.yaml", Document);
        project.Write("Use.cs", "public static class Use { public static string Title(Library.Book book) => book.Title; }\n");
        return project;
    }

    private static string? ReadSummary(ClientProject project, string member) =>
        XDocument.Load(project.PathOf("bin/Debug/net10.0/Client Library.xml"))
            .Descendants("member")
            .SingleOrDefault(element => (string?)element.Attribute("name") == member)?
            .Element("summary")?.Value.Trim();
}
