using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests;

/// <summary>What is probably a mistake in a document is a warning of the build, and the project says what becomes of it.</summary>
public sealed class WarningTests
{
    private const string Mistaken = """
        openapi: 3.0.3
        info: {title: Things, version: '1'}
        paths:
          /things:
            gte: {}
            get:
              operationId: Things_List
              response: {}
              parameters: [{name: sort, in: query, schema: {type: string, enum: [asc, desc], default: ascending}}]
              responses: {'204': {description: ok} }

        """;

    private const string Key = "api.yaml(5,5): warning TOA1501: 'gte' is no key of a path: did you mean 'get'?";
    private const string Default = "api.yaml(9,95): warning TOA1508: the default 'ascending' is none of the values that 'enum' lists";

    [Fact]
    public async Task A_mistake_is_a_warning_at_its_line_in_the_build_that_takes_the_document_in()
    {
        using var project = new ClientProject();
        project.Write("api.yaml", Mistaken);

        var first = (await project.BuildAsync()).Succeeded(compilations: 1);
        Assert.Contains(Key, first.Output, StringComparison.Ordinal);
        Assert.Contains(Default, first.Output, StringComparison.Ordinal);
        Assert.Contains("3 Warning(s)", first.Output, StringComparison.Ordinal);

        Assert.Contains("0 Warning(s)", (await project.RebuildAsync()).Succeeded(compilations: 0).Output, StringComparison.Ordinal);

        var quiet = (await project.RebuildAsync("-p:NoWarn=TOA1501")).Succeeded(compilations: 1);
        Assert.DoesNotContain("TOA1501", quiet.Output, StringComparison.Ordinal);
        Assert.Contains("1 Warning(s)", quiet.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_of_several_frameworks_makes_errors_of_warnings_and_stays_stopped_until_they_are_gone()
    {
        using var project = new ClientProject("net8.0;net10.0");
        project.Write("api.yaml", Mistaken);
        const string All = "-p:TreatWarningsAsErrors=true";

        (await project.BuildAsync(All)).Failed("api.yaml(5,5): error TOA1501").Failed("error TOA1508");
        (await project.RebuildAsync(All, "-p:WarningsNotAsErrors=TOA1501%3BCS1591")).Failed("error TOA1508").Failed("warning TOA1501");
        (await project.RebuildAsync(All, "-p:WarningsNotAsErrors=TOA1501%3BTOA1508")).Succeeded(compilations: 1);
        (await project.RebuildAsync("-p:WarningsAsErrors=TOA1508")).Failed("error TOA1508");
        (await project.RebuildAsync("-p:WarningsAsErrors=TOA1508")).Failed("error TOA1508");

        project.Write("api.yaml", Documents.With("Things_List"));
        (await project.RebuildAsync(All)).Succeeded(compilations: 1);
    }

    [Fact]
    public async Task An_item_turns_codes_off_for_its_own_document_and_its_misspelt_metadata_is_told()
    {
        using var project = new ClientProject(items: """
            <OpenApiClient Include="api.yaml" Namespace="My.Things" NoWarn="TOA1501; TOA1508" />
            <OpenApiClient Include="it's.yaml" Namespace="Its.Things" Acessibility="internal" />
            """);
        project.Write("api.yaml", Mistaken);
        project.Write("it's.yaml", Mistaken);

        var result = (await project.BuildAsync()).Succeeded(compilations: 2);

        var warnings = result.Output.Split('\n').Select(line => line.Trim()).Where(line => line.Contains(": warning ", StringComparison.Ordinal)).Distinct().ToArray();
        Assert.True(warnings.Length == 4, result.Output);
        Assert.All(warnings.Where(line => line.Contains("TOA1501", StringComparison.Ordinal) || line.Contains("TOA1508", StringComparison.Ordinal)), line => Assert.Contains("it's.yaml(", line, StringComparison.Ordinal));
        Assert.Matches(@"Client Library\.csproj\(\d+,\d+\): warning TOA1509: 'Acessibility' of an OpenApiClient item means nothing: did you mean 'Accessibility'\?", result.Output);
    }
}
