using System;
using TelnyxOAuth;
using TelnyxOAuth.Sandbox;

await using var sandbox = await SandboxServer.StartAsync();
Environment.SetEnvironmentVariable("TELNYX_API_KEY", sandbox.ApiKey);
Environment.SetEnvironmentVariable("TELNYX_BASE_URL", sandbox.BaseAddress.AbsoluteUri);

// readme: the SDK
using var telnyx = new TelnyxOAuthClient();   // the key is in TELNYX_API_KEY

var created = await telnyx.OAuthClients.CreateAsync(new OAuthClientCreateRequest
{
    Name = "My app",
    ClientType = ClientType.Confidential,
    AllowedScopes = ["admin"],
    AllowedGrantTypes = [GrantType.ClientCredentials],
});
Console.WriteLine($"created: {created.Data.Name}");   // created.Data.ClientSecret is shown this once: keep it

await foreach (var client in telnyx.OAuthClients.ListAllAsync())
{
    Console.WriteLine($"listed: {client.Name}");
}
// end
