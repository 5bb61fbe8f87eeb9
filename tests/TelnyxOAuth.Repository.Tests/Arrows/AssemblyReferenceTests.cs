using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Arrows;

public class AssemblyReferenceTests
{
    private static readonly string[] ToolAssemblies = ["Microsoft.Build", "Microsoft.CodeAnalysis", "Microsoft.OpenApi", "NJsonSchema", "NSwag", "System.CommandLine", "YamlDotNet"];

    // Words that only mean something at Telnyx or to its documents; OAuth itself belongs to every client.
    private static readonly string[] ForeignNames = ["Telnyx", "Consent", "GrantType", "JsonWebKey"];

    [Theory]
    [MemberData(nameof(Library.Builds), MemberType = typeof(Library))]
    public void An_assembly_needs_only_the_layers_below_it(string name, string framework)
    {
        string[] allowed = name switch
        {
            Library.Generated => [Library.Runtime],
            Library.DependencyInjection => [Library.Generated, Library.Runtime],
            Library.Redis => [Library.Runtime],
            _ => [],
        };
        using var assembly = new AssemblyFile(Library.Get(name, framework).AssemblyPath);

        Assert.Equal(allowed, assembly.References.Where(reference => reference.StartsWith("TelnyxOAuth", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Library.Builds), MemberType = typeof(Library))]
    public void An_assembly_needs_no_tool_at_run_time(string name, string framework)
    {
        using var assembly = new AssemblyFile(Library.Get(name, framework).AssemblyPath);

        Assert.NotEmpty(assembly.References);
        Assert.DoesNotContain(assembly.References, reference => ToolAssemblies.Any(tool => reference.StartsWith(tool, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void The_runtime_names_nothing_of_Telnyx_or_its_document(string framework)
    {
        using var assembly = new AssemblyFile(Library.Get(Library.Runtime, framework).AssemblyPath);

        Assert.Contains("ApiClient", assembly.Names);
        Assert.DoesNotContain(assembly.Names, name => ForeignNames.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void The_runtime_says_nothing_of_Telnyx_or_its_routes(string framework)
    {
        using var assembly = new AssemblyFile(Library.Get(Library.Runtime, framework).AssemblyPath);

        // What is below /.well-known/ is registered, and the same at every server (RFC 8615).
        var routes = Routes().Where(route => !route.StartsWith("/.well-known/", StringComparison.Ordinal)).ToList();
        var literals = assembly.Literals.Select(literal => literal.Replace("TelnyxOAuth", "", StringComparison.OrdinalIgnoreCase)).ToList();

        Assert.Contains("application/json", literals);
        Assert.DoesNotContain(literals, literal => literal.Contains("telnyx", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(literals, literal => routes.Any(route => literal.Contains(route, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_routes_are_in_the_generated_assembly()
    {
        var routes = Routes();

        Assert.Contains("/oauth/token", routes);
        Assert.Contains("/.well-known/oauth-authorization-server", routes);
        Assert.True(routes.Count >= 12, string.Join('\n', routes));
    }

    private static List<string> Routes()
    {
        using var generated = new AssemblyFile(Library.Newest(Library.Generated).AssemblyPath);
        return [.. generated.Literals.Where(literal => literal.Length > 1 && literal.StartsWith('/')).Distinct()];
    }
}
