using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.Runtime;

/// <summary>What is logged of tokens, which are never part of it.</summary>
internal static partial class TokenLog
{
    [LoggerMessage(101, LogLevel.Information, "An access token was obtained, which expires in {ExpiresInSeconds} s")]
    internal static partial void Obtained(ILogger logger, long expiresInSeconds);

    [LoggerMessage(102, LogLevel.Warning, "The access token could not be renewed ahead of its expiry ({ErrorType}); calls go on with it, and renewal is tried again")]
    internal static partial void RenewalFailed(ILogger logger, string errorType);

    [LoggerMessage(103, LogLevel.Warning, "The user's renewed tokens could not be stored ({ErrorType}); calls go on with them, and storing them is tried again")]
    internal static partial void NotStored(ILogger logger, string errorType);

    [LoggerMessage(104, LogLevel.Warning, "The user's tokens could not be read from their store ({ErrorType}); calls go on with those that came last")]
    internal static partial void NotRead(ILogger logger, string errorType);
}
