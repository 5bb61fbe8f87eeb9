using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Tests.Document;

/// <summary>Lists what two documents say differently, in both directions.</summary>
internal static class DocumentComparison
{
    public static IReadOnlyList<string> Compare(OpenApiDocument ours, OpenApiDocument upstream)
    {
        var our = DocumentFactReader.Read(ours);
        var their = DocumentFactReader.Read(upstream);
        return
        [
            .. Missing(our, their, "ours"),
            .. Missing(their, our, "upstream"),
            .. our.Elements.SelectMany(element => Changed(element, their.Find(element.Location))),
        ];
    }

    /// <summary>Elements on one side alone; what is inside them is not listed again.</summary>
    private static IEnumerable<string> Missing(DocumentFacts present, DocumentFacts absent, string side) =>
        from element in present.Elements
        where absent.Find(element.Location) is null
        where element.Parent is null || absent.Find(element.Parent.Location) is not null
        select $"{element.Location}: only in {side}";

    private static IEnumerable<string> Changed(Element our, Element? their) =>
        their is null
            ? []
            : from fact in our.Facts.Keys.Union(their.Facts.Keys).Order(StringComparer.Ordinal)
              let mine = our.Facts.GetValueOrDefault(fact, "(none)")
              let other = their.Facts.GetValueOrDefault(fact, "(none)")
              where mine != other
              select $"{our.Location}: {fact}: ours {mine}, upstream {other}";
}
