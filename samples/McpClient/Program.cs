using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using TelnyxOAuth.Runtime;

if (args.Length is 0 or > 2 || !Uri.TryCreate(args[0], UriKind.Absolute, out var mcpServer))
{
    Console.Error.WriteLine("Usage: McpClient ADDRESS [TOOL]");
    return 2;
}

var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "telnyx-oauth-mcp-client");
using var http = ProtectedResourceHandler.CreateHttpClient(new ProtectedResourceOptions
{
    Resource = mcpServer,
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

// A call may wait for its user: the limits of the SDK are to be no shorter than the time that a user has to sign in.
var limit = new SignInOptions().Lifetime;
try
{
    await using var client = await McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions { Endpoint = mcpServer }, http),
        new McpClientOptions { DiscoverProbeTimeout = limit, InitializationTimeout = limit });
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
}
catch (Exception exception) when (exception is SignInException or ApiException or McpException or HttpRequestException or TimeoutException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
