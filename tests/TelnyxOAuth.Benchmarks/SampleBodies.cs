using System.Globalization;
using System.Text;

namespace TelnyxOAuth.Benchmarks;

/// <summary>What the server responses in the benchmarks: a page of 100 clients, about 51 kB, and one client.</summary>
internal static class SampleBodies
{
    internal static readonly byte[] Page = CreatePage(100);

    internal static readonly byte[] One = Encoding.UTF8.GetBytes("{\"data\":" + CreateClient(1) + "}");

    private static byte[] CreatePage(int count)
    {
        var page = new StringBuilder("{\"data\":[");
        for (var i = 0; i < count; i++)
        {
            page.Append(i == 0 ? "" : ",").Append(CreateClient(i));
        }

        page.Append(CultureInfo.InvariantCulture, $"],\"meta\":{{\"page_number\":1,\"page_size\":{count},\"total_results\":{count},\"total_pages\":1}}}}");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static string CreateClient(int i) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"record_type":"oauth_client","client_id":"5f0c2b1e-7d4a-4c7e-9b1d-{{i:D12}}","name":"Application number {{i}}","org_id":"a3b0c1d2-0000-4000-8000-{{i:D12}}","user_id":"user-{{i:D6}}","allowed_scopes":["admin"],"client_type":"confidential","require_pkce":true,"allowed_grant_types":["authorization_code","refresh_token"],"redirect_uris":["https://app{{i}}.example/callback"],"logo_uri":null,"tos_uri":null,"policy_uri":null,"client_secret":null,"created_at":"2026-03-14T09:26:53Z","updated_at":"2026-03-15T09:26:53Z"}
        """);
}
