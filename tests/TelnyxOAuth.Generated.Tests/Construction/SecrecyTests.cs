using System;
using System.Linq;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Construction;

/// <summary>What is printed in a log or shown by a debugger tells no secret.</summary>
public class SecrecyTests
{
    public static TheoryData<Type> Models => [.. Sdk.Models];

    [Theory]
    [MemberData(nameof(Models))]
    public void No_model_prints_what_it_holds(Type type)
    {
        var model = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && property.PropertyType == typeof(string)))
        {
            property.SetValue(model, "hush");
        }

        Assert.DoesNotContain("hush", model.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_option_and_no_client_prints_a_secret()
    {
        using var server = new Server();
        var options = new TelnyxOAuthClientOptions { ApiKey = "hush", ClientId = "id", ClientSecret = "hush" };
        var call = new RequestOptions { Token = "hush", IdempotencyKey = "hush", Headers = { ["X-A"] = "hush" }, Query = { ["a"] = "hush" } };
        using var client = options.CreateClient();
        using var view = client.WithOptions(call);
        object[] printed = [options, call, client, view, client.OAuth, view.OAuthClients, new BearerCredential("hush"), new BearerTokenCredential(new FixedTokenSource("hush"))];

        Assert.All(printed, value => Assert.DoesNotContain("hush", value.ToString(), StringComparison.Ordinal));
    }
}
