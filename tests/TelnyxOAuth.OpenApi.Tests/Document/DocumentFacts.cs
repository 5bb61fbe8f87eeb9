using System;
using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Tests.Document;

/// <summary>One thing a document speaks of (an operation, a response, a property …) and what it says about it.</summary>
internal sealed class Element(string location, Element? parent)
{
    public string Location { get; } = location;

    public Element? Parent { get; } = parent;

    public SortedDictionary<string, string> Facts { get; } = new(StringComparer.Ordinal);
}

/// <summary>Everything a document says, as a flat list of elements that can be compared one by one.</summary>
internal sealed class DocumentFacts
{
    private readonly SortedDictionary<string, Element> _elements = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Element> Elements => _elements.Values;

    public Element? Find(string location) => _elements.GetValueOrDefault(location);

    public Element Add(string location, Element? parent = null)
    {
        if (!_elements.TryGetValue(location, out var element))
        {
            element = new Element(location, parent);
            _elements.Add(location, element);
        }

        return element;
    }
}
