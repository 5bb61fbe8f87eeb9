using System;
using TelnyxOAuth;
using TelnyxOAuth.Sandbox;

await using var sandbox = await SandboxServer.StartAsync();
using var telnyx = new TelnyxOAuthClient(new TelnyxOAuthClientOptions { BaseAddress = sandbox.BaseAddress, ApiKey = sandbox.ApiKey });

var created = await telnyx.OAuthClients.CreateAsync(new OAuthClientCreateRequest
{
    Name = "A client of the packages",
    ClientType = ClientType.Confidential,
    AllowedScopes = ["admin"],
    AllowedGrantTypes = [GrantType.ClientCredentials],
});
Console.WriteLine($"created: {created.Data.Name}");

await foreach (var client in telnyx.OAuthClients.ListAllAsync(new() { ClientId = created.Data.ClientId }))
{
    Console.WriteLine($"listed: {client.Name}");
}
