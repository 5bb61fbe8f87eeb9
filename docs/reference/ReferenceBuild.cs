using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace TelnyxOAuth.Reference;

/// <summary>Builds the site: docfx reads the libraries, its metadata is checked and put in order, docfx writes the pages, their links are checked.</summary>
internal sealed class ReferenceBuild(string root)
{
    // On a busy machine; alone, each step takes seconds.
    private static readonly TimeSpan CommandLimit = TimeSpan.FromMinutes(10);

    // What docfx links .NET's types and words to.
    private static readonly string[] OtherHosts = ["learn.microsoft.com"];

    private readonly ToolCommand _dotnet = new(root, CommandLimit);
    private readonly string _settings = Path.Combine(root, "docs", "reference", "docfx.json");
    private readonly string _metadata = Path.Combine(root, "docs", "reference", "obj", "api");

    /// <summary>The folder of the pages.</summary>
    public string Site { get; } = Path.Combine(root, "artifacts", "reference");

    /// <summary>Builds the site.</summary>
    /// <exception cref="ReferenceException">A step failed, a member is not described, or a link leads nowhere.</exception>
    public async Task RunAsync()
    {
        // Pages of types that are gone would still be linked to.
        Empty(_metadata);
        Empty(Site);
        await _dotnet.RunAsync("tool", "restore");
        await _dotnet.RunAsync("docfx", "metadata", _settings, "--warningsAsErrors");
        var types = PutInOrder();
        await _dotnet.RunAsync("docfx", "build", _settings, "--warningsAsErrors");
        CheckLinks(types);
    }

    private List<ReferenceMember> PutInOrder()
    {
        var files = Directory.GetFiles(_metadata, "*.yml")
            .Where(path => Path.GetFileName(path) != "toc.yml")
            .Order(StringComparer.Ordinal)
            .ToDictionary(path => path, Read);
        foreach (var file in files.Values)
        {
            file.Remove(Undescribed.NotWorthShowing(file));
        }

        Refuse([.. files.Values.SelectMany(Undescribed.Mistakes)], "are not described: write their XML comments");
        var types = files.Values.Select(file => file.Owner).Where(owner => owner.Kind != "Namespace").ToList();
        var nested = types.Where(type => type.IsNested).Select(type => type.Uid).ToHashSet(StringComparer.Ordinal);
        var shown = types.Select(type => type.Uid.Split('`')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, file) in files)
        {
            file.RemoveHiddenBases(shown);
            if (file.Owner.Kind == "Namespace")
            {
                file.RemoveNestedTypes(nested);
            }

            using var text = File.CreateText(path);
            file.Write(text);
        }

        File.WriteAllText(Path.Combine(_metadata, "toc.yml"), new ContentsPage(SourceFolders()).Write(types));
        return types;
    }

    private static ReferenceFile Read(string path)
    {
        using var text = File.OpenText(path);
        return ReferenceFile.Read(text);
    }

    /// <summary>Finds the folder of each source file of the Runtime, after which its types are grouped.</summary>
    private Dictionary<string, string> SourceFolders()
    {
        var runtime = Path.Combine(root, "src", "TelnyxOAuth.Runtime");
        return Directory.GetFiles(runtime, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetFileName(file).Split('.')[0], Folder: Path.GetRelativePath(runtime, file).Split(Path.DirectorySeparatorChar)[0]))
            .Where(file => file.Folder is not ("bin" or "obj"))
            .DistinctBy(file => file.Name)
            .ToDictionary(file => file.Name, file => file.Folder, StringComparer.Ordinal);
    }

    private void CheckLinks(List<ReferenceMember> types)
    {
        var links = new SiteLinks(Site);
        Refuse(links.FindBroken(), "lead nowhere");
        Refuse([.. links.Hosts.Except(OtherHosts)], "are linked to, and are none of the hosts that pages may link to");
        Console.WriteLine($"{types.Count} types, {links.Followed:#,0} links. To look at it: dotnet docfx serve {Path.GetRelativePath(root, Site)}");
    }

    private static void Refuse(IReadOnlyList<string> findings, string problem)
    {
        if (findings.Count > 0)
        {
            throw new ReferenceException($"{findings.Count} {problem}:{string.Concat(findings.Select(finding => $"\n  {finding}"))}");
        }
    }

    private static void Empty(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
