using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace TelnyxOAuth.Runtime;

/// <summary>Those of a model's required members of which a value was read, by their index.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MemberSet
{
    private const int WordLength = 64;

    private ulong _first;
    private ulong[]? _others;

    /// <summary>Notes a member that is there, though its value may be <c>null</c>.</summary>
    /// <param name="index">The member's index.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int index)
    {
        // Generated code gives constants, so that inlined this is one instruction.
        if (index < WordLength)
        {
            _first |= 1UL << index;
        }
        else
        {
            AddToOthers(index);
        }
    }

    /// <summary>Notes a member that is there if its value is.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="index">The member's index.</param>
    /// <param name="value">The value, or <c>null</c>.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? Take<T>(int index, T? value)
        where T : class
    {
        if (value is not null)
        {
            Add(index);
        }

        return value;
    }

    /// <summary>Notes a member that is there if its value is.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="index">The member's index.</param>
    /// <param name="value">The value, or <c>null</c>.</param>
    /// <returns>The value, or the type's default.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T TakeValue<T>(int index, T? value)
        where T : struct
    {
        if (value is not null)
        {
            Add(index);
        }

        return value.GetValueOrDefault();
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
