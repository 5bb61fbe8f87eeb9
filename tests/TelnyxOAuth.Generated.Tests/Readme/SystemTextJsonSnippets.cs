using System;
using System.Text.Json;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Readme;

/// <summary>The code of docs/models-and-json.md on models as JSON.</summary>
public class SystemTextJsonSnippets
{
    [Fact]
    public void A_model_is_JSON_in_more_than_one_way()
    {
        var client = Sdk.Read<OAuthClient>("""
            {"record_type":"oauth_client","client_id":"c","client_secret":"hush","name":"n","org_id":"o","user_id":"u","client_type":"public","require_pkce":false,"created_at":"2026-01-02T03:04:05+00:00","updated_at":"2026-01-02T03:04:05+00:00"}
            """);

        // readme: json
        string json = JsonText.Write(client);                              // what the API has sent, or is to be sent
        OAuthClient? same = JsonText.Read<OAuthClient>(json);

        string cached = JsonSerializer.Serialize(client);                  // System.Text.Json: the same JSON
        OAuthClient? again = JsonSerializer.Deserialize<OAuthClient>(cached);

        Console.WriteLine(client);                                         // OAuthClient {"client_id":"…", … "client_secret":"[redacted]"}
        // end

        Assert.Contains("\"client_secret\":\"hush\"", json, StringComparison.Ordinal);
        Assert.Equal(json, JsonText.Write(same!));
        Assert.Equal(json, JsonText.Write(again!));
        Assert.DoesNotContain("hush", client.ToString(), StringComparison.Ordinal);
    }
}
