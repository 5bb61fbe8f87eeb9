using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using TelnyxOAuth.Runtime;

if (args.Length is 0 or > 2 || !Uri.TryCreate(args[0], UriKind.Absolute, out var server))
{
    Console.Error.WriteLine("Usage: McpClient ADDRESS [TOOL]");
    return 2;
}

var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "telnyx-oauth-mcp-client");
using var http = ProtectedResourceHandler.CreateHttpClient(new ProtectedResourceOptions
{
    Resource = server,
    ClientProfile = new ClientProfile { Name = "TelnyxOAuth MCP sample" },
    RegistrationStore = new FileClientRegistrationStore(folder),
    SignIn = (authorizationServer, signIn, cancellationToken) => authorizationServer.SignInByBrowserAsync(
        new BrowserSignInOptions
        {
            SignIn = signIn,
            OpenBrowser = (address, _) =>
            {
                Console.WriteLine($"Sign in at {address.AbsoluteUri}");
                return Task.CompletedTask;
            },
        },
        cancellationToken),
    ConfirmStepUp = (request, _) =>
    {
        Console.Write($"{request.Resource} asks for {string.Join(", ", request.Scopes)}. Agree? [y/N] ");
        return Task.FromResult(Console.ReadLine()?.Trim() is "y" or "Y");
    },
});

await using var client = await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = server }, http));
if (args.Length == 1)
{
    foreach (var tool in await client.ListToolsAsync())
    {
        Console.WriteLine($"{tool.Name}: {tool.Description}");
    }

    return 0;
}

var result = await client.CallToolAsync(args[1]);
foreach (var text in result.Content.OfType<TextContentBlock>())
{
    Console.WriteLine(text.Text);
}

return result.IsError == true ? 1 : 0;
