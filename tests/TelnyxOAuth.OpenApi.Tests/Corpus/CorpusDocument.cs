using System.IO;
using TelnyxOAuth.OpenApi.Tests.Document;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>Documents of other people, which stand beside the repository where they stand at all.</summary>
internal static class CorpusDocument
{
    public const string Box = "corpus/box.json";
    public const string Telnyx = "upstream/telnyx-full.yml";
    public const string Twilio = "corpus/twilio-api.json";
    public const string Xero = "corpus/xero.yaml";

    /// <summary>Where the documents are, seen from the repository's root.</summary>
    public const string Location = "../shared";

    /// <summary>Whether all of them are there.</summary>
    public static bool AllExist => File.Exists(PathOf(Box)) && File.Exists(PathOf(Telnyx)) && File.Exists(PathOf(Twilio)) && File.Exists(PathOf(Xero));

    /// <summary>The full path of a document.</summary>
    public static string PathOf(string name) => DocumentFiles.PathOf($"{Location}/{name}");
}
