using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth.Generated.Tests.Support;

/// <summary>The ways to call an operation.</summary>
internal sealed record Operation(
    Func<TelnyxOAuthClient, CancellationToken, Task> CallAsync,
    Func<TelnyxOAuthClient, Task<ApiResponse>> WithResponseAsync,
    Func<TelnyxOAuthClient, Task<HttpResponseMessage>> WithUnreadResponseAsync);
