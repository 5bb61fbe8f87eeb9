using System;
using System.Buffers;
using System.Text;
using System.Threading;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// A set of names that are found by their UTF-8 bytes. Many threads read it without a lock; to grow, it is replaced as a whole.
/// </summary>
internal sealed class PropertyNameTable : JsonNameTable
{
    private readonly object _growing = new object();
    private Entry[] _slots = new Entry[64];
    private int _count;

    /// <summary>Returns the shared string with these characters, or <c>null</c> if the name is not known.</summary>
    public override string? Get(char[] key, int start, int length)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(length));
        try
        {
            return Get(new ReadOnlySpan<byte>(bytes, 0, Encoding.UTF8.GetBytes(key, start, length, bytes, 0)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Returns the shared string with these bytes, or <c>null</c> if the name is not known.</summary>
    internal string? Get(ReadOnlySpan<byte> name)
    {
        var slots = Volatile.Read(ref _slots);
        var mask = slots.Length - 1;
        for (var i = GetHash(name) & mask; slots[i].Bytes is { } candidate; i = (i + 1) & mask)
        {
            if (name.SequenceEqual(candidate))
            {
                return slots[i].Name;
            }
        }

        return null;
    }

    /// <summary>Adds names, each of which is replaced by the string that readers will give for it.</summary>
    internal void Add(string[] names)
    {
        lock (_growing)
        {
            var capacity = _slots.Length;
            while (capacity < (_count + names.Length) * 4)
            {
                capacity *= 2;
            }

            var slots = new Entry[capacity];
            var count = 0;
            foreach (var entry in _slots)
            {
                if (entry.Bytes is not null)
                {
                    _ = Insert(slots, entry, ref count);
                }
            }

            for (var place = 0; place < names.Length; place++)
            {
                names[place] = Insert(slots, new Entry(names[place]), ref count);
            }

            _count = count;
            Volatile.Write(ref _slots, slots);
        }
    }

    private static string Insert(Entry[] slots, Entry entry, ref int count)
    {
        var mask = slots.Length - 1;
        var i = GetHash(entry.Bytes) & mask;
        for (; slots[i].Name is { } taken; i = (i + 1) & mask)
        {
            if (taken == entry.Name)
            {
                return taken;
            }
        }

        slots[i] = entry;
        count++;
        return entry.Name;
    }

    /// <summary>Uses the length and three bytes only: names of one API rarely have all of them in common.</summary>
    private static int GetHash(ReadOnlySpan<byte> name) => name.Length == 0
        ? 0
        : (name.Length * 31) ^ (name[0] * 7) ^ (name[name.Length >> 1] * 1031) ^ (name[name.Length - 1] * 131);

    private readonly struct Entry
    {
        internal Entry(string name)
        {
            Name = name;
            Bytes = Encoding.UTF8.GetBytes(name);
        }

        internal string Name { get; }

        internal byte[] Bytes { get; }
    }
}
