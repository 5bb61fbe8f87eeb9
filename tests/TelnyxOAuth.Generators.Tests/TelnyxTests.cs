using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests;

/// <summary>What the project's own document becomes, as its build has left it.</summary>
public sealed class TelnyxTests
{
    private static readonly string Raw = File.ReadAllText(Folders.RawClient).Replace("\r\n", "\n");

    [Fact]
    public void Nothing_of_the_document_is_left_out()
    {
        GeneratorRun.FromRaw(Raw).AssertQuiet();
    }

    [Fact]
    public void The_code_is_the_approved_one()
    {
        // Where things stand in the document changes with every line of it.
        var raw = Regex.Replace(Raw, "Location = \"[0-9]+,[0-9]+\"", "Location = \"line,column\"");

        Snapshot.AssertApproved(
            Path.Combine(Folders.Snapshots, "TelnyxOAuth"),
            GeneratorRun.From([SourceFile.Raw(Raw), .. Directory.EnumerateFiles(Folders.Options).Select(ReadFile)]).Sources.Append(new("RawClient.g.cs", raw)));
    }

    [Fact]
    public void A_project_may_have_another_method_of_an_operations_name()
    {
        const string Own = "namespace TelnyxOAuth { public partial class OAuthClientsResource { internal void ListAsync(int own) { } internal void ListAllAsync(int own) { } } }";

        Assert.Empty(GeneratorRun.From(SourceFile.Raw(Raw), new SourceFile("Own.cs", Own)).Problems);
    }

    private static SourceFile ReadFile(string path) => new(path, File.ReadAllText(path));
}
