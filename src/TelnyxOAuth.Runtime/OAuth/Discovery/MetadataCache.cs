using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>Keeps what was read until its end, and not more than a number of it.</summary>
/// <typeparam name="T">What was read.</typeparam>
internal sealed class MetadataCache<T>
    where T : class
{
    private const int Capacity = 100;

    private readonly Dictionary<string, (T Value, DateTimeOffset End)> _entries = new Dictionary<string, (T, DateTimeOffset)>(StringComparer.Ordinal);
    private readonly TimeProvider _time;

    internal MetadataCache(TimeProvider time) => _time = time;

    internal T? Find(string key)
    {
        lock (_entries)
        {
            return _entries.TryGetValue(key, out var entry) && _time.GetUtcNow() < entry.End ? entry.Value : null;
        }
    }

    internal void Add(string key, T value, TimeSpan lifetime)
    {
        lock (_entries)
        {
            _entries.Remove(key);
            if (_entries.Count == Capacity)
            {
                _entries.Remove(_entries.OrderBy(entry => entry.Value.End).First().Key);
            }

            if (lifetime > TimeSpan.Zero)
            {
                _entries[key] = (value, _time.GetUtcNow() + lifetime);
            }
        }
    }
}
