using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

using TelnyxOAuth.OpenApi.Diagnostics;
namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>A mapping from names to nodes that keeps the order of its members.</summary>
internal sealed class MapNode : Node
{
    /// <summary>Up to so many members are found by looking at each: most mappings have fewer, and an index takes more memory than they do.</summary>
    private const int Unindexed = 8;

    private readonly List<MapEntry?> _entries;
    private Dictionary<string, int>? _indexes;
    private bool _hasGaps;

    /// <summary>Creates an empty mapping.</summary>
    public MapNode(Position position = default)
        : this(position, capacity: 0)
    {
    }

    private MapNode(Position position, int capacity)
        : base(position) => _entries = new List<MapEntry?>(capacity);

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
    public Node? this[string key] => IndexOf(key) is var index and >= 0 ? _entries[index]!.Value : null;

    /// <summary>Whether there is a member of this name.</summary>
    public bool Contains(string key) => IndexOf(key) >= 0;

    /// <summary>Finds a member.</summary>
    public bool TryGetEntry(string key, [NotNullWhen(true)] out MapEntry? entry)
    {
        entry = IndexOf(key) is var index and >= 0 ? _entries[index] : null;
        return entry is not null;
    }

    /// <summary>Adds a member at the end; false if the name exists already.</summary>
    public bool TryAdd(MapEntry entry)
    {
        if (_indexes is null ? IndexOf(entry.Key) >= 0 : !_indexes.TryAdd(entry.Key, _entries.Count))
        {
            return false;
        }

        Append(entry);
        return true;
    }

    /// <summary>Sets the value of a member: in place if the member exists, otherwise at the end.</summary>
    public void Set(string key, Node value)
    {
        if (IndexOf(key) is var index and >= 0)
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
        if (IndexOf(key) is var removed and >= 0)
        {
            _indexes?.Remove(key);
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
        var copy = new MapNode(Position, Entries.Count);
        foreach (var entry in Entries)
        {
            var value = entry.Value.DeepClone();
            copy.TryAdd(ReferenceEquals(value, entry.Value) ? entry : entry with { Value = value });
        }

        return copy;
    }

    /// <summary>Where a member stands; negative where there is none of this name.</summary>
    private int IndexOf(string key)
    {
        if (_indexes is not null)
        {
            return _indexes.TryGetValue(key, out var index) ? index : -1;
        }

        for (var index = 0; index < _entries.Count; index++)
        {
            if (_entries[index]?.Key == key)
            {
                return index;
            }
        }

        return -1;
    }

    private void Append(MapEntry entry)
    {
        _entries.Add(entry);
        if (_indexes is null && _entries.Count > Unindexed)
        {
            Reindex();
        }
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
        if (_entries.Count <= Unindexed)
        {
            _indexes = null;
            return;
        }

        _indexes ??= new Dictionary<string, int>(_entries.Count, StringComparer.Ordinal);
        _indexes.Clear();
        for (var index = 0; index < _entries.Count; index++)
        {
            if (_entries[index] is { } entry)
            {
                _indexes.Add(entry.Key, index);
            }
        }
    }
}
