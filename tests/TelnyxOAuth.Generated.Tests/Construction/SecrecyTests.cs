using System;
using System.Linq;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using TelnyxOAuth.Generated.Tests.Json;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Construction;

/// <summary>What is printed in a log or shown by a debugger tells no secret.</summary>
public class SecrecyTests
{
    private static readonly string[] Secrets = ["access_token", "client_secret", "code", "code_verifier", "consent_token", "refresh_token", "token"];

    public static TheoryData<Type> Models => [.. Sdk.Models];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_prints_what_it_holds_but_no_secret(Type type)
    {
        var model = Activator.CreateInstance(type)!;
        var texts = type.GetProperties().Where(property => property.CanWrite && property.PropertyType == typeof(string)).ToArray();
        foreach (var property in texts)
        {
            property.SetValue(model, Secrets.Contains(NameOf(property)) ? "hush" : "shown");
        }

        if (model is JsonModel open)
        {
            open.AdditionalProperties["api_key"] = "hush";
            open.AdditionalProperties["secrets"] = new JArray("hush", new JObject { ["a"] = "hush" });
            open.AdditionalProperties["link"] = "https://user:hush@app.example/cb?code=hush&state=shown";
        }

        var text = model.ToString()!;

        Assert.StartsWith(type.Name + " {", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", text, StringComparison.Ordinal);
        Assert.All(texts, property => Assert.Contains($"\"{NameOf(property)}\":\"{(Secrets.Contains(NameOf(property)) ? "[redacted]" : "shown")}\"", text, StringComparison.Ordinal));
    }

    /// <summary>The name on the wire of a property that is a text.</summary>
    private static string NameOf(PropertyInfo property)
    {
        var model = new ModelSamples(0).Create(property.DeclaringType!);
        property.SetValue(model, "the one that is looked for");
        return JObject.Parse(JsonText.Write((IJsonModel)model)).Properties().Single(member => member.Value is JValue { Value: "the one that is looked for" }).Name;
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
