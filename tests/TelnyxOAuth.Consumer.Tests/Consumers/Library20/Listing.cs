using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using TelnyxOAuth;
using TelnyxOAuth.Runtime;

/// <summary>Uses what netstandard itself lacks: asynchronous enumerables and disposal, and clocks.</summary>
public static class Listing
{
    public static bool HasSystemClock(TelnyxOAuthClientOptions options) => options.TimeProvider == TimeProvider.System;

    public static async Task<IReadOnlyList<string>> NamesAsync(TelnyxOAuthClient telnyx)
    {
        var names = new List<string>();
        try
        {
            await foreach (var page in telnyx.OAuthClients.ListAllAsync().AsPages())
            {
                foreach (var client in page.Items)
                {
                    names.Add(client.Name);
                }
            }
        }
        catch (UnauthorizedException<OAuthError> exception)
        {
            names.Add(exception.Error.Error);
        }

        return names;
    }
}
