using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.PublicApi;

public class PublicApiTests
{
    private const string UpdateVariable = "UPDATE_PUBLIC_API";

    // What the surface for an older framework lacks (-) or has beside (+) the newest one's, and is meant to: DateOnly, converters for System.Text.Json and required members.
    private static readonly Dictionary<(string Library, string Framework), string[]> IntendedDifferences = new()
    {
        [("TelnyxOAuth.Runtime", "netstandard2.0")] =
        [
            "  [EditorBrowsable(Never)] public struct JsonMembers",
            "-     public DateOnly? Date(string name, DateOnly? value, MemberTraits traits = None, string? property = null)",
            "- [EditorBrowsable(Never)] public sealed class ModelJsonConverter<T> : JsonConverter<T> where T : class, IJsonModel",
            "-     public ModelJsonConverter()",
            "-     public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)",
            "-     public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)",
            "+ [EditorBrowsable(Never)] public static class ModelJsonConverter<T> where T : class, IJsonModel",
            "- [EditorBrowsable(Never)] public sealed class OpenEnumJsonConverter<T> : JsonConverter<T> where T : struct, IOpenEnumValue<T>",
            "-     public OpenEnumJsonConverter()",
            "-     public override bool HandleNull { get; }",
            "-     public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)",
            "-     public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)",
            "-     public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)",
            "-     public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)",
            "+ [EditorBrowsable(Never)] public static class OpenEnumJsonConverter<T> where T : struct, IOpenEnumValue<T>",
            "- from System: Action, Attribute, DateOnly, DateTimeOffset, Exception, Func, Guid, IAsyncDisposable, IDisposable, IEquatable, IFormattable, InvalidOperationException, ReadOnlySpan, TimeProvider, TimeSpan, Type, Uri",
            "+ from System: Action, Attribute, DateTimeOffset, Exception, Func, Guid, IAsyncDisposable, IDisposable, IEquatable, IFormattable, InvalidOperationException, ReadOnlySpan, TimeProvider, TimeSpan, Type, Uri",
            "- from System.Text.Json: JsonSerializerOptions, Utf8JsonReader, Utf8JsonWriter",
            "- from System.Text.Json.Serialization: JsonConverter",
        ],
        [("TelnyxOAuth.Generated", "netstandard2.0")] =
        [
            "  public sealed class IntrospectionRequest : JsonModel",
            "-     public required string Token { get; set; }",
            "+     public string Token { get; set; }",
            "  public sealed class OAuthClientCreateRequest : JsonModel",
            "-     public required IReadOnlyList<GrantType> AllowedGrantTypes { get; set; }",
            "-     public required IReadOnlyList<string> AllowedScopes { get; set; }",
            "-     public required ClientType ClientType { get; set; }",
            "+     public IReadOnlyList<GrantType> AllowedGrantTypes { get; set; }",
            "+     public IReadOnlyList<string> AllowedScopes { get; set; }",
            "+     public ClientType ClientType { get; set; }",
            "-     public required string Name { get; set; }",
            "+     public string Name { get; set; }",
            "  public sealed class OAuthGrantCreateRequest : JsonModel",
            "-     public required bool Allowed { get; set; }",
            "-     public required string ConsentToken { get; set; }",
            "+     public bool Allowed { get; set; }",
            "+     public string ConsentToken { get; set; }",
            "  public sealed class TokenRequest : JsonModel",
            "-     public required GrantType GrantType { get; set; }",
            "+     public GrantType GrantType { get; set; }",
        ],
    };

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void The_public_surface_is_the_one_that_was_agreed_on(string name)
    {
        var library = Library.Newest(name);
        var file = Repository.PathOf($"tests/TelnyxOAuth.Repository.Tests/PublicApi/{name}.{library.Framework}.txt");
        var listing = ApiListing.From(library.Assembly);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(file, string.Join('\n', listing) + "\n");
        }

        var agreed = File.Exists(file) ? File.ReadAllLines(file) : [];
        var difference = LineDifference.Between(agreed, listing);

        Assert.True(
            difference.Count == 0,
            $"The public surface of {name} changed:\n\n{string.Join('\n', difference)}\n\n"
            + $"If that is meant, run this test with {UpdateVariable}=1 in the environment and commit PublicApi/{Path.GetFileName(file)}.");
    }

    [Theory]
    [MemberData(nameof(Library.OlderBuilds), MemberType = typeof(Library))]
    public void Every_framework_has_the_same_public_surface(string name, string framework)
    {
        var newest = Library.Newest(name);
        var difference = LineDifference.Between(ApiListing.From(newest.Assembly), ApiListing.From(Library.Get(name, framework).Assembly));
        var intended = IntendedDifferences.GetValueOrDefault((name, framework), []);

        Assert.True(
            difference.SequenceEqual(intended),
            $"{name} for {framework} differs from {newest.Framework}:\n\n{string.Join('\n', difference)}\n\nThis is meant:\n\n{string.Join('\n', intended)}");
    }

    [Theory]
    [MemberData(nameof(Library.Builds), MemberType = typeof(Library))]
    public void Every_type_in_the_surface_is_known_and_says_whether_it_can_be_null(string name, string framework)
    {
        var listing = ApiListing.From(Library.Get(name, framework).Assembly);

        Assert.DoesNotContain(listing, line => line.TrimStart().StartsWith('~'));
        Assert.DoesNotContain(listing, line => line.Contains("<global namespace>", StringComparison.Ordinal));
        Findings.None(UnknownTypes.In(Library.Get(name, framework).Assembly));
    }

    [Fact]
    public void A_difference_shows_what_was_removed_and_added_below_its_type()
    {
        string[] before = ["class A", "    int B", "    int C", "", "class D", "    int E"];
        string[] after = ["class A", "    int C", "    long C", "", "class D", "    int E", "", "class F", "    int G"];

        var difference = LineDifference.Between(before, after);

        Assert.Equal(["  class A", "-     int B", "+     long C", "+ class F", "+     int G"], difference);
    }
}
