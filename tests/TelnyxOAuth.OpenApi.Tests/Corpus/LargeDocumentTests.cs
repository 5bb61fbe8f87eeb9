using System.Linq;
using TelnyxOAuth.OpenApi.Diff;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair;
using TelnyxOAuth.OpenApi.Slicing;
using TelnyxOAuth.OpenApi.Tests.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>The commands on large documents that nobody wrote for them.</summary>
public class LargeDocumentTests
{
    public static TheoryData<string> Paths => new(CorpusDocument.PathOf(CorpusDocument.Box), CorpusDocument.PathOf(CorpusDocument.Twilio), CorpusDocument.PathOf(CorpusDocument.Xero));

    [CorpusTheory]
    [MemberData(nameof(Paths))]
    public void A_document_written_as_yaml_reads_back_as_the_same(string path)
    {
        var document = DocumentFile.Read(path);

        Assert.Equal(NodeText.From(document), NodeText.From(YamlNodeReader.Read(YamlNodeWriter.Write(document))));
    }

    [CorpusTheory]
    [MemberData(nameof(Paths))]
    public void A_slice_of_each_tag_is_a_sound_document_that_differs_only_by_what_is_gone(string path)
    {
        var document = DocumentChecker.RequireShape(path, DocumentFile.Read(path));
        var tags = OpenApiShape.Operations(document).SelectMany(place => place.Operation.List("tags").Elements()).Select(tag => tag.AsText()!).Distinct();
        foreach (var tag in tags.Take(3))
        {
            var slice = DocumentSlicer.Slice(path, document, new SliceChoice([], [tag], []));

            Assert.Empty(DocumentChecker.Check(path, slice));
            Assert.All(
                SurfaceComparer.Compare(Compile(path, document.DeepClone()), Compile(path, slice)).Changes,
                // A type that stands inside others is named after those that are left, and what no request holds needs no third state.
                change => Assert.Matches(" (gone|is called .* now|is .* now; it was .*|is new|returns .* now; it returned .*|can't be sent as null any more)", change.Message));
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Paths))]
    public void A_document_does_not_differ_from_itself(string path)
    {
        var document = DocumentFile.Read(path);

        Assert.Empty(SurfaceComparer.Compare(Compile(path, document), Compile(path, document)).Changes);
    }

    private static PlainDocument Compile(string path, Node document) => DocumentFrontEnd.Compile(path, document).Require();
}
