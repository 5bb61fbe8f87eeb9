namespace TelnyxOAuth.Runtime;

/// <summary>Encrypts tokens before they are stored, and decrypts them afterwards: derive from it to use keys of your own.</summary>
/// <remarks>
/// Thread-safe. <c>AddTokenDataProtection</c> of the package <c>TelnyxOAuth.DependencyInjection</c> registers one that uses the
/// application's data protection.
/// </remarks>
public abstract class TokenProtector
{
    /// <summary>Encrypts and signs.</summary>
    /// <param name="plain">What is stored.</param>
    /// <param name="key">What it is stored under: bound to the result, it keeps one user's tokens from being put in another's place.</param>
    /// <returns>What <see cref="Unprotect"/> makes the same bytes of, with the same key.</returns>
    public abstract byte[] Protect(byte[] plain, string key);

    /// <summary>Decrypts and checks.</summary>
    /// <param name="protectedBytes">What <see cref="Protect"/> has given.</param>
    /// <param name="key">What it is stored under.</param>
    /// <returns>What was stored.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The bytes were protected by other keys, for another entry, or not at all.</exception>
    public abstract byte[] Unprotect(byte[] protectedBytes, string key);
}
