using System;
using System.Threading;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>A set of names that is read by many threads without a lock, and grown by replacing it whole.</summary>
internal sealed class PropertyNameTable : JsonNameTable
{
    private readonly object _growing = new object();
    private string?[] _slots = new string?[64];
    private int _count;

    /// <summary>Returns the one string that has these characters, or <c>null</c> where the name is not known.</summary>
    public override string? Get(char[] key, int start, int length)
    {
        var name = new ReadOnlySpan<char>(key, start, length);
        var slots = Volatile.Read(ref _slots);
        var mask = slots.Length - 1;
        for (var i = GetHash(name) & mask; slots[i] is { } candidate; i = (i + 1) & mask)
        {
            if (candidate.Length == length && name.SequenceEqual(candidate.AsSpan()))
            {
                return candidate;
            }
        }

        return null;
    }

    internal void Add(string[] names)
    {
        lock (_growing)
        {
            var capacity = _slots.Length;
            while (capacity < (_count + names.Length) * 4)
            {
                capacity *= 2;
            }

            var slots = new string?[capacity];
            foreach (var name in _slots)
            {
                if (name is not null)
                {
                    _ = Insert(slots, name);
                }
            }

            foreach (var name in names)
            {
                if (Insert(slots, name))
                {
                    _count++;
                }
            }

            Volatile.Write(ref _slots, slots);
        }
    }

    private static bool Insert(string?[] slots, string name)
    {
        var mask = slots.Length - 1;
        var i = GetHash(name.AsSpan()) & mask;
        for (; slots[i] is { } taken; i = (i + 1) & mask)
        {
            if (taken == name)
            {
                return false;
            }
        }

        slots[i] = name;
        return true;
    }

    /// <summary>Looks at three characters only: names of one API rarely agree in their length and all three.</summary>
    private static int GetHash(ReadOnlySpan<char> name) => name.Length == 0
        ? 0
        : (name.Length * 31) ^ (name[0] * 7) ^ (name[name.Length >> 1] * 1031) ^ (name[name.Length - 1] * 131);
}
