using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.Runtime;

/// <summary>What is logged of tokens, which are never part of it.</summary>
internal static partial class TokenLog
{
    [LoggerMessage(101, LogLevel.Information, "An access token was obtained, which expires in {ExpiresInSeconds} s")]
    internal static partial void Obtained(ILogger logger, long expiresInSeconds);

    [LoggerMessage(102, LogLevel.Warning, "The access token could not be renewed ahead of its expiry ({ErrorType}); calls go on with it, and renewal is tried again")]
    internal static partial void RenewalFailed(ILogger logger, string errorType);

    [LoggerMessage(103, LogLevel.Warning, "The store of tokens fails, is silent or holds what can't be read ({ErrorType}); calls go on without it as far as they can, and it is tried again")]
    internal static partial void StoreFails(ILogger logger, string errorType);
}
