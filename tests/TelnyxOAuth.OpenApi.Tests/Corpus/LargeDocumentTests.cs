using System.Linq;
using TelnyxOAuth.OpenApi.Repair;
using TelnyxOAuth.OpenApi.Diff;
using TelnyxOAuth.OpenApi.Reading;
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

        Assert.Equal(NodeText.Of(document), NodeText.Of(YamlNodeReader.Read(YamlNodeWriter.Write(document))));
    }

    [CorpusTheory]
    [MemberData(nameof(Paths))]
    public void A_slice_of_each_tag_is_a_sound_document_that_differs_only_by_what_is_gone(string path)
    {
        var document = VerifiedDocument.Read(path);
        var tags = OpenApiShape.Operations(document).SelectMany(place => place.Operation.List("tags").Elements()).Select(tag => tag.AsText()!).Distinct();
        foreach (var tag in tags.Take(3))
        {
            var slice = DocumentSlicer.Slice(path, document, new SliceChoice([], [tag], []));

            Assert.Empty(DocumentChecker.Check(path, slice));
            Assert.All(
                DocumentComparer.Compare(path, document, path, slice).Changes,
                finding => Assert.Matches(@" is gone \(", finding.Message));
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Paths))]
    public void A_document_does_not_differ_from_itself(string path)
    {
        var document = VerifiedDocument.Read(path);

        Assert.Empty(DocumentComparer.Compare(path, document, path, document).Changes);
    }
}
