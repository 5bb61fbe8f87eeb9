using System;
using System.Runtime.CompilerServices;

namespace TelnyxOAuth.Runtime;

/// <summary>Those of a model's required members of which a value was read, by their index.</summary>
internal struct MemberSet
{
    private const int WordLength = 64;

    private ulong _first;
    private ulong[]? _others;

    /// <summary>Notes a member that is there, though its value may be <c>null</c>.</summary>
    /// <param name="index">The member's index.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int index)
    {
        if (index < WordLength)
        {
            _first |= 1UL << index;
        }
        else
        {
            AddToOthers(index);
        }
    }

    internal readonly bool Contains(int index) => index < WordLength
        ? (_first & (1UL << index)) != 0
        : _others is not null && (index / WordLength) - 1 < _others.Length && (_others[(index / WordLength) - 1] & (1UL << (index % WordLength))) != 0;

    /// <summary>Whether it has all of so many members.</summary>
    internal readonly bool HasAll(int count)
    {
        if (count < WordLength)
        {
            return _first == (1UL << count) - 1;
        }

        var index = 0;
        while (index < count && Contains(index))
        {
            index++;
        }

        return index == count;
    }

    private void AddToOthers(int index)
    {
        var word = (index / WordLength) - 1;
        Array.Resize(ref _others, Math.Max(_others?.Length ?? 0, word + 1));
        _others![word] |= 1UL << (index % WordLength);
    }
}
