using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

using TelnyxOAuth.OpenApi.Diagnostics;
namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>A mapping from names to nodes that keeps the order of its members.</summary>
internal sealed class MapNode : Node
{
    private readonly List<MapEntry?> _entries = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private bool _hasGaps;

    /// <summary>Creates an empty mapping.</summary>
    public MapNode(Position position = default)
        : base(position)
    {
    }

    /// <summary>The members in order.</summary>
    public IReadOnlyList<MapEntry> Entries
    {
        get
        {
            Close();
            return _entries!;
        }
    }

    /// <summary>The value of a member, or null.</summary>
    public Node? this[string key] => _indexes.TryGetValue(key, out var index) ? _entries[index]!.Value : null;

    /// <summary>Whether there is a member of this name.</summary>
    public bool Contains(string key) => _indexes.ContainsKey(key);

    /// <summary>Finds a member.</summary>
    public bool TryGetEntry(string key, [NotNullWhen(true)] out MapEntry? entry)
    {
        entry = _indexes.TryGetValue(key, out var index) ? _entries[index] : null;
        return entry is not null;
    }

    /// <summary>Adds a member at the end; false if the name exists already.</summary>
    public bool TryAdd(MapEntry entry)
    {
        if (!_indexes.TryAdd(entry.Key, _entries.Count))
        {
            return false;
        }

        _entries.Add(entry);
        return true;
    }

    /// <summary>Sets the value of a member: in place if the member exists, otherwise at the end.</summary>
    public void Set(string key, Node value)
    {
        if (_indexes.TryGetValue(key, out var index))
        {
            _entries[index] = _entries[index]! with { Value = value };
            return;
        }

        TryAdd(new MapEntry(key, value.Position, value));
    }

    /// <summary>Removes a member, if it exists.</summary>
    public void Remove(string key)
    {
        // The gap stays until the members are asked for, so that many can be removed one by one.
        if (_indexes.Remove(key, out var removed))
        {
            _entries[removed] = null;
            _hasGaps = true;
        }
    }

    /// <summary>Removes all members for which a condition holds.</summary>
    public void RemoveAll(Predicate<MapEntry> condition)
    {
        Close();
        if (_entries.RemoveAll(condition!) > 0)
        {
            Reindex();
        }
    }

    /// <summary>Sorts the members by rank; members of equal rank keep their order.</summary>
    public void Sort(Func<MapEntry, int> rank)
    {
        var sorted = Entries.OrderBy(rank).ToList();
        _entries.Clear();
        _entries.AddRange(sorted);
        Reindex();
    }

    /// <summary>Sets the value of a member unless it exists.</summary>
    public void SetIfAbsent(string key, Node value)
    {
        if (!Contains(key))
        {
            Set(key, value);
        }
    }

    /// <summary>Sets the text of a member unless it exists.</summary>
    public void SetIfAbsent(string key, string value) => SetIfAbsent(key, ScalarNode.From(value, Position));

    /// <inheritdoc/>
    public override Node DeepClone()
    {
        var copy = new MapNode(Position);
        foreach (var entry in Entries)
        {
            copy.TryAdd(entry with { Value = entry.Value.DeepClone() });
        }

        return copy;
    }

    private void Close()
    {
        if (_hasGaps)
        {
            _hasGaps = false;
            _entries.RemoveAll(entry => entry is null);
            Reindex();
        }
    }

    private void Reindex()
    {
        _indexes.Clear();
        for (var index = 0; index < _entries.Count; index++)
        {
            _indexes.Add(_entries[index]!.Key, index);
        }
    }
}
