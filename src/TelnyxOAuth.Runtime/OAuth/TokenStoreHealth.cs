using System;
using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.Runtime;

/// <summary>Whether a store works, so that one warning is logged when it begins to fail, and not one for every user and call.</summary>
internal sealed class TokenStoreHealth
{
    private readonly object _gate = new object();
    private StoreActions _failing;

    internal void Failed(StoreActions action, Exception exception, ILogger? logger)
    {
        bool isNew;
        lock (_gate)
        {
            isNew = _failing == StoreActions.None;
            _failing |= action;
        }

        if (isNew && logger is not null)
        {
            TokenLog.StoreFails(logger, exception.GetType().FullName!);
        }
    }

    /// <summary>Notes that an action works. A store that can be read may still refuse to be written.</summary>
    internal void Worked(StoreActions action)
    {
        lock (_gate)
        {
            _failing &= ~action;
        }
    }
}
