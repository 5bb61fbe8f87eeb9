using System.Buffers;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Lends Newtonsoft.Json the buffers of the shared pool.</summary>
internal sealed class CharArrayPool : IArrayPool<char>
{
    internal static readonly CharArrayPool Instance = new CharArrayPool();

    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    // Cleared: what stood in it may be a token.
    public void Return(char[]? array)
    {
        if (array is not null)
        {
            ArrayPool<char>.Shared.Return(array, clearArray: true);
        }
    }
}
