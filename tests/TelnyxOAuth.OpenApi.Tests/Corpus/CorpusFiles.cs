using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Tests.Document;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>Other people's large documents, beside the repository.</summary>
internal static class CorpusFiles
{
    public const string Location = "../shared/corpus";

    /// <summary>Their full paths.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. new[] { "box.json", "twilio-api.json", "xero.yaml" }.Select(name => DocumentFiles.PathOf($"{Location}/{name}"))];

    /// <summary>Their full paths, as a test's data.</summary>
    public static TheoryData<string> Paths => new(All);
}
