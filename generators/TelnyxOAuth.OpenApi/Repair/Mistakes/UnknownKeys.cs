using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair.Mistakes;

/// <summary>Finds keys that the specification does not have where they stand, and those that another version of it has.</summary>
/// <param name="version">The version that the document states, such as 3.1.</param>
internal sealed class UnknownKeys(string version)
{
    /// <summary>Too many words are near a shorter keyword for that to be a mistake.</summary>
    private const int ShortestMisspelt = 4;

    private static readonly FrozenDictionary<DocumentPart, string> Names = new Dictionary<DocumentPart, string>
    {
        [DocumentPart.Document] = "the document",
        [DocumentPart.Info] = "'info'",
        [DocumentPart.Party] = "a contact or a licence",
        [DocumentPart.Server] = "a server",
        [DocumentPart.ServerVariable] = "a variable of a server",
        [DocumentPart.Tag] = "a tag",
        [DocumentPart.PathItem] = "a path",
        [DocumentPart.Operation] = "an operation",
        [DocumentPart.Parameter] = "a parameter",
        [DocumentPart.Header] = "a header",
        [DocumentPart.RequestBody] = "a request body",
        [DocumentPart.Response] = "a response",
        [DocumentPart.MediaType] = "a media type",
        [DocumentPart.Encoding] = "an encoding",
        [DocumentPart.Example] = "an example",
        [DocumentPart.Link] = "a link",
        [DocumentPart.Schema] = "a schema",
        [DocumentPart.Discriminator] = "a discriminator",
        [DocumentPart.Components] = "'components'",
        [DocumentPart.SecurityScheme] = "a security scheme",
        [DocumentPart.Flows] = "the flows of a security scheme",
        [DocumentPart.Flow] = "a flow of a security scheme",
    }.ToFrozenDictionary();

    private readonly string _version = $"OpenAPI {version}";

    /// <summary>In schemas of OpenAPI 3.0 there are no keywords but its own.</summary>
    private readonly bool _is30 = version == "3.0";

    /// <summary>Runs the check on one part of the document.</summary>
    public IEnumerable<Mistake> Run(MapNode node, DocumentPart part)
    {
        // Nothing that stands beside a reference counts, but for schemas of 3.1 and for paths.
        if (DocumentKeys.Of(part) is not { } known || (node.Contains(Reference.Key) && part is not DocumentPart.PathItem && (_is30 || part != DocumentPart.Schema)))
        {
            yield break;
        }

        foreach (var entry in node.Entries.Where(entry => !DocumentKeys.IsExtension(entry.Key)))
        {
            if ((known.Contains(entry.Key) ? OtherVersion(node, part, entry) : Unknown(node, part, entry, known)) is { } mistake)
            {
                yield return mistake;
            }

            if (entry.Value is MapNode inner && DocumentKeys.Inside(entry.Key) is { } keys)
            {
                foreach (var other in inner.Entries.Where(other => !keys.Contains(other.Key) && !DocumentKeys.IsExtension(other.Key)))
                {
                    yield return At(node, other, $"'{other.Key}' is no key of '{entry.Key}': {Ask(other.Key, keys)}");
                }
            }
        }
    }

    private Mistake? OtherVersion(MapNode node, DocumentPart part, MapEntry entry)
    {
        var other = _is30 && DocumentKeys.IsSince31(part, entry.Key) ? "3.1" : !_is30 && DocumentKeys.IsOnly30(part, entry.Key) ? "3.0" : null;
        return other is null
            ? null
            : new Mistake(DiagnosticCodes.KeyOfOtherVersion, node, entry.KeyPosition, $"'{entry.Key}' is a key of OpenAPI {other}, and this document states {_version}: it is read all the same, by other tools perhaps not.") { IsHarmless = true };
    }

    private Mistake? Unknown(MapNode node, DocumentPart part, MapEntry entry, FrozenSet<string> known)
    {
        if (DocumentKeys.InsteadOfSwagger(part, entry.Key) is { } instead)
        {
            return new Mistake(DiagnosticCodes.KeyOfOtherVersion, node, entry.KeyPosition, $"'{entry.Key}' is a key of Swagger 2.0 and says nothing here: {_version} has {instead} for it.");
        }

        // Any keyword may stand in a schema since 3.1, so only what looks misspelt is told there.
        var isFree = !_is30 && part == DocumentPart.Schema;
        if (isFree && NearName.Find(entry.Key, known.Where(key => key.Length >= ShortestMisspelt)) is null)
        {
            return null;
        }

        return At(node, entry, $"'{entry.Key}' is no key of {Names[part]}: {Ask(entry.Key, known)}");
    }

    private string Ask(string key, IEnumerable<string> known) =>
        NearName.Ask(key, known, $"{_version} has none of that name there; take it out, or begin it with 'x-'.");

    private static Mistake At(MapNode owner, MapEntry entry, string message) => new(DiagnosticCodes.UnknownKey, owner, entry.KeyPosition, message);
}
