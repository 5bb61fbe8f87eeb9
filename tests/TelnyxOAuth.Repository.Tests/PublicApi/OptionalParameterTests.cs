using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.PublicApi;

/// <summary>A method of a resource has one optional parameter beside the token, its options, so that a further one breaks no caller.</summary>
public sealed partial class OptionalParameterTests
{
    [Fact]
    public void No_method_of_a_resource_has_more_than_one_optional_parameter_beside_the_token()
    {
        var resource = string.Empty;
        var methods = Listings().SelectMany(File.ReadLines)
            .Select(line => (Resource: resource = Type().Match(line) is { Success: true } type ? type.Groups["name"].Value : line.Length == 0 ? string.Empty : resource, Line: line))
            .Where(found => found.Resource.Contains("Resource", StringComparison.Ordinal) && found.Line.Contains('(', StringComparison.Ordinal) && found.Line[0] == ' ')
            .ToArray();

        Assert.Contains(methods, method => method.Line.Contains("BuildAuthorizationUri(", StringComparison.Ordinal));
        Assert.Contains(methods, method => method.Line.Contains("ListAllAsync(OAuthClientListOptions? options = null, ", StringComparison.Ordinal));
        Findings.None(methods.Where(method => Optional().Count(method.Line) > 1).Select(method => $"{method.Resource}: {method.Line.Trim()}"));
    }

    [Theory]
    [InlineData("    public virtual Task GetAsync(string id, PetGetOptions? options = null, CancellationToken cancellationToken = default)", 1)]
    [InlineData("    public virtual Task GetAsync(string? a = null, int b = 1, CancellationToken cancellationToken = default)", 2)]
    [InlineData("    public virtual Task GetAsync(CancellationToken cancellationToken = default)", 0)]
    public void Optional_parameters_are_counted(string line, int expected) => Assert.Equal(expected, Optional().Count(line));

    private static string[] Listings() => Directory.GetFiles(Path.Combine(Repository.Root, "tests", "TelnyxOAuth.Repository.Tests", "PublicApi"), "*.txt");

    [GeneratedRegex(@"^public [a-z ]*(?:class|interface) (?<name>\w+)")]
    private static partial Regex Type();

    [GeneratedRegex(@"(?<!CancellationToken cancellationToken) = ")]
    private static partial Regex Optional();
}
