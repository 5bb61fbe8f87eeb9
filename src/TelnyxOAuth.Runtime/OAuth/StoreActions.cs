using System;

namespace TelnyxOAuth.Runtime;

/// <summary>What is done with a store of tokens.</summary>
[Flags]
internal enum StoreActions
{
    None = 0,
    Read = 1,
    Write = 2,
    Lease = 4,
}
