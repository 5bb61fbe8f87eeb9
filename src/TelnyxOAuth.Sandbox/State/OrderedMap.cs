using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace TelnyxOAuth.Sandbox.State;

/// <summary>Values by key, in the order in which their keys were added.</summary>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class OrderedMap<T>
    where T : class
{
    private readonly LinkedList<T> _values = [];
    private readonly Dictionary<string, LinkedListNode<T>> _nodes = new(StringComparer.Ordinal);

    public int Count => _nodes.Count;

    public IReadOnlyCollection<T> Values => _values;

    /// <summary>Replaces the value of a key, which keeps its place.</summary>
    /// <exception cref="KeyNotFoundException">The key isn't there.</exception>
    public T this[string key]
    {
        get => _nodes[key].Value;
        set => _nodes[key].Value = value;
    }

    public bool ContainsKey(string key) => _nodes.ContainsKey(key);

    public T? Find(string key) => _nodes.GetValueOrDefault(key)?.Value;

    /// <exception cref="ArgumentException">The key is there.</exception>
    public void Add(string key, T value)
    {
        var node = new LinkedListNode<T>(value);
        _nodes.Add(key, node);
        _values.AddLast(node);
    }

    public bool Remove(string key, [NotNullWhen(true)] out T? value)
    {
        value = null;
        if (!_nodes.Remove(key, out var node))
        {
            return false;
        }

        _values.Remove(node);
        value = node.Value;
        return true;
    }

    public bool Remove(string key) => Remove(key, out _);
}
