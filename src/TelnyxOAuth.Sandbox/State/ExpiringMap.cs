using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.Sandbox.State;

/// <summary>Values by key that expire, and never more than a number of them: whoever sends requests can't fill the memory.</summary>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class ExpiringMap<T>
    where T : class
{
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);
    private readonly int _capacity;
    private readonly Func<T, bool> _hasExpired;

    public ExpiringMap(int capacity, Func<T, bool> hasExpired)
    {
        _capacity = capacity;
        _hasExpired = hasExpired;
    }

    public T? Find(string key) => _values.GetValueOrDefault(key);

    /// <summary>Adds a value; when the map is full, those that have expired make room.</summary>
    /// <returns>Whether there was room.</returns>
    public bool TryAdd(string key, T value)
    {
        if (_values.Count >= _capacity)
        {
            foreach (var expired in _values.Where(pair => _hasExpired(pair.Value)).Select(pair => pair.Key).ToArray())
            {
                _values.Remove(expired);
            }
        }

        return _values.Count < _capacity && _values.TryAdd(key, value);
    }

    public void Remove(string key) => _values.Remove(key);
}
