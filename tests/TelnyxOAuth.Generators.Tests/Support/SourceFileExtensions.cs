using System.Linq;

namespace TelnyxOAuth.Generators.Tests.Support;

/// <summary>A file of the project that the generator runs in.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public static SourceFile Library { get; } = new(Asset.LibraryPath, Asset.Library);

    /// <summary>What a build adds to a project with registrations.</summary>
    public static SourceFile[] Registration { get; } = [.. System.IO.Directory.GetFiles(Folders.Registration, "*.cs").Select(file => new SourceFile(file, System.IO.File.ReadAllText(file)))];

    /// <summary>A raw client.</summary>
    public static SourceFile Raw(string text) => new("obj/openapi/Test.OpenApi.g.cs", text);
}
