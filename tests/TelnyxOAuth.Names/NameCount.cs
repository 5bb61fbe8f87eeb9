using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.Names;

/// <summary>The methods that a document compiles to, each with the flaws of its name.</summary>
/// <param name="Judged">The methods.</param>
internal sealed record NameCount(IReadOnlyList<(NamedOperation Operation, IReadOnlyList<NameFlaw> Flaws)> Judged)
{
    private const string UploadVariant = "#WithFile";

    /// <summary>How many names have a flaw.</summary>
    public int Flawed => Judged.Count(found => found.Flaws.Count > 0);

    /// <summary>The share of the names that have a flaw, from 0 to 1.</summary>
    public double Share => Judged.Count == 0 ? 0 : (double)Flawed / Judged.Count;

    /// <summary>Compiles a document as a build does, and judges the names.</summary>
    /// <param name="file">The OpenAPI document.</param>
    /// <exception cref="TelnyxOAuth.OpenApi.Diagnostics.DiagnosticException">The document can't be compiled.</exception>
    public static NameCount Read(string file)
    {
        var input = new FrontEndInput(file);
        var document = DocumentFrontEnd.Read(input);
        var facts = OpenApiShape.Operations(document).ToDictionary(place => (place.Path, place.Method), place => Facts(place.Operation));
        var methods = SurfaceReader.Read(DocumentFrontEnd.Compile(file, document).Require()).Methods.Select(method => Named(method, facts)).ToList();
        var resources = methods.ToLookup(method => method.Resource);
        return new NameCount([.. methods.Select(method => (method, NameFlaws.Find(method, [.. resources[method.Resource]])))]);
    }

    /// <summary>How many names have a flaw.</summary>
    public int Having(NameFlaw flaw) => Judged.Count(found => found.Flaws.Contains(flaw));

    private static NamedOperation Named(SurfaceMethod method, Dictionary<(string Path, string Method), (string Id, string Tag, string Summary)> facts)
    {
        // "#/paths/~1pets/get"
        var parts = method.Place.Pointer.Split('/');
        var path = parts[2].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        var (id, tag, summary) = facts.TryGetValue((path, parts[3]), out var found) ? found : facts.GetValueOrDefault((path.Replace(UploadVariant, string.Empty, StringComparison.Ordinal), parts[3]), (string.Empty, string.Empty, string.Empty));
        return new NamedOperation(method.Resource, method.Name[..^"Async".Length], parts[3], path, id, tag, summary) { IsEnumerator = method.IsEnumerator };
    }

    private static (string Id, string Tag, string Summary) Facts(MapNode operation) =>
        (operation.Text("operationId") ?? string.Empty,
            operation.List("tags").Elements().Select(tag => tag.AsText()).FirstOrDefault() ?? string.Empty,
            (operation.Text("summary") ?? operation.Text("description") ?? string.Empty).Split('\n')[0]);
}
