using Microsoft.AspNetCore.DataProtection;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>Encrypts tokens by the application's data protection, whose keys the machines of a fleet share.</summary>
internal sealed class DataProtectionTokenProtector : TokenProtector
{
    private const string Purpose = "TelnyxOAuth.TokenStore";

    private readonly IDataProtector _protector;

    /// <param name="provider">The application's data protection.</param>
    public DataProtectionTokenProtector(IDataProtectionProvider provider) => _protector = provider.CreateProtector(Purpose);

    // The entry's key is a purpose of its own: what was protected for another entry can't be read.
    public override byte[] Protect(byte[] plain, string key) => _protector.CreateProtector(key).Protect(plain);

    public override byte[] Unprotect(byte[] protectedBytes, string key) => _protector.CreateProtector(key).Unprotect(protectedBytes);
}
