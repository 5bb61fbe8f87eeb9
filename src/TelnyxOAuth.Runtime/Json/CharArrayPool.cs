using System;
using System.Buffers;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Gives Newtonsoft.Json buffers from the shared pool.</summary>
internal sealed class CharArrayPool : IArrayPool<char>
{
    internal static readonly CharArrayPool Instance = new CharArrayPool(minimumLength: 0);

    /// <summary>For long bodies: Newtonsoft.Json asks for 1,024 characters; larger buffers mean fewer reads.</summary>
    internal static readonly CharArrayPool ForLongBodies = new CharArrayPool(minimumLength: 8192);

    private readonly int _minimumLength;

    private CharArrayPool(int minimumLength) => _minimumLength = minimumLength;

    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(Math.Max(minimumLength, _minimumLength));

    // Cleared: it may contain a token.
    public void Return(char[]? array)
    {
        if (array is not null)
        {
            ArrayPool<char>.Shared.Return(array, clearArray: true);
        }
    }
}
