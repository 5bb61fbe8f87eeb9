using System;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>The lease of a store that gives it to everybody.</summary>
internal sealed class UnsharedLease : IAsyncDisposable
{
    internal static readonly UnsharedLease Instance = new UnsharedLease();

    private UnsharedLease()
    {
    }

    public ValueTask DisposeAsync() => default;
}
