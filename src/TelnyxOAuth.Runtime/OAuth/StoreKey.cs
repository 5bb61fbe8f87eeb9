using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TelnyxOAuth.Runtime;

/// <summary>What tokens are stored under: a hash, so that neither users nor scopes can be read from it, and no two things are stored under one key.</summary>
internal static class StoreKey
{
    /// <param name="address">Where the client gets its tokens.</param>
    /// <param name="clientId">The client.</param>
    /// <param name="scope">The scopes that it asks for, or <c>null</c>.</param>
    internal static string ForClient(string address, string clientId, string? scope) => "client." + Hash(address, clientId, scope);

    /// <param name="address">Where the client gets its users' tokens.</param>
    /// <param name="clientId">The client.</param>
    /// <param name="userId">The user, as the application knows them.</param>
    internal static string ForUser(string address, string clientId, string userId) => "user." + Hash(address, clientId, userId);

    private static string Hash(params string?[] parts)
    {
        // Each with its length: joined otherwise, other parts could give the same text.
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part?.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
#if NETSTANDARD2_0
        using var hash = SHA256.Create();
        return UnguessableText.Encode(hash.ComputeHash(bytes));
#else
        return UnguessableText.Encode(SHA256.HashData(bytes));
#endif
    }
}
