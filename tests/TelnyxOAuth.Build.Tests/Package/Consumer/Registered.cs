using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Library;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

var handler = new CannedHandler()
    .Then("""{"title": "One"}""")
    .Then("""{"title": "Two"}""");
var settings = new Dictionary<string, string?> { ["Library:ApiKey"] = "KEY", ["Library:AttemptTimeout"] = "00:00:10", ["Broken:MaxRetries"] = "many" };
var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
var services = new ServiceCollection();
services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => handler));
const string branchKey = "BRANCH";

// readme: dependency injection
services.AddLibraryClient(configuration.GetSection("Library"));   // keys are the names of the options
services.AddLibraryClient("branch", options => options.ApiKey = branchKey)
    .ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("X-Branch", "7"));
services.AddTransient<Desk>();
// end

services.AddLibraryClient("broken", configuration.GetSection("Broken"));
await using var provider = services.BuildServiceProvider();
await provider.GetRequiredService<Desk>().LookUpAsync();
handler.Requests.ForEach(Console.WriteLine);
try
{
    provider.GetRequiredKeyedService<LibraryClient>("broken");
}
catch (OptionsValidationException exception)
{
    Console.WriteLine(exception.Message);
}

// readme: using what is registered
internal sealed class Desk(LibraryClient library, [FromKeyedServices("branch")] LibraryClient branch)
{
    public async Task LookUpAsync()
    {
        Console.WriteLine((await library.Books.GetAsync("1")).Title);
        Console.WriteLine((await branch.Books.GetAsync("2")).Title);
    }
}
// end
