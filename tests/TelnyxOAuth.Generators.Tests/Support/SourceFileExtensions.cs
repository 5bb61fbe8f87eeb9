namespace TelnyxOAuth.Generators.Tests.Support;

/// <summary>A file of the project that the generator runs in.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public static SourceFile Library { get; } = new(Asset.LibraryPath, Asset.Library);

    /// <summary>A raw client.</summary>
    public static SourceFile Raw(string text) => new("obj/openapi/Test.OpenApi.g.cs", text);
}
