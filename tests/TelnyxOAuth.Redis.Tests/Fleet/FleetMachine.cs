using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth.Redis.Tests.Fleet;

/// <summary>What each machine of a fleet does: it answers each line with the token of a hundred concurrent calls, or with the failure.</summary>
internal static class FleetMachine
{
    private const int Calls = 100;

    /// <param name="tokenEndpoint">Where tokens are.</param>
    /// <param name="redis">Where Redis is.</param>
    internal static async Task RunAsync(string tokenEndpoint, string redis)
    {
        var services = new ServiceCollection();
        services.AddRedisTokenStore(redis);
        await using var provider = services.BuildServiceProvider();
        using var server = new AuthorizationServerClient(new AuthorizationServerOptions
        {
            TokenEndpoint = new Uri(tokenEndpoint),
            ClientId = "fleet",
            ClientSecret = "secret",
            TokenStore = provider.GetRequiredService<TokenStore>(),
        });
        var source = server.CreateClientTokenSource();

        // Connected, however busy the machine of the test is.
        await provider.GetRequiredService<TokenStore>().ReadAsync("ready", CancellationToken.None);
        await Console.Out.WriteLineAsync("ready");
        while (await Console.In.ReadLineAsync() is { } refused)
        {
            await Console.Out.WriteLineAsync(await AnswerAsync(source, refused));
        }
    }

    /// <param name="source">Where tokens come from.</param>
    /// <param name="refused">The token that the API takes no more, or nothing.</param>
    private static async Task<string> AnswerAsync(TokenSource source, string refused)
    {
        try
        {
            var tokens = await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => Task.Run(async () =>
            {
                if (refused.Length > 0)
                {
                    await source.TryReplaceAsync(refused, CancellationToken.None);
                }

                return await source.GetTokenAsync(CancellationToken.None);
            })));
            return string.Join(' ', tokens.Distinct());
        }
        catch (Exception exception)
        {
            // The test shows it.
            return exception.ToString().ReplaceLineEndings(" ");
        }
    }
}
