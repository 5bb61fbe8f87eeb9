using System;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class AccessTokenTests
{
    [Fact]
    public async Task The_signature_verifies_with_the_published_key()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var token = (await sandbox.GetTokensAsync(await sandbox.CreateClientAsync())).Text("access_token");
        var key = (await sandbox.GetAsync("/v2/oauth/jwks")).Json["keys"]![0]!;
        var parts = token.Split('.');
        using var rsa = RSA.Create(new RSAParameters { Modulus = AccessToken.Decode((string)key["n"]!), Exponent = AccessToken.Decode((string)key["e"]!) });
        var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");

        Assert.True(rsa.VerifyData(signed, AccessToken.Decode(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        signed[0] ^= 1;
        Assert.False(rsa.VerifyData(signed, AccessToken.Decode(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        var header = AccessToken.Read(token, 0);
        Assert.Equal("RS256", (string?)header["alg"]);
        Assert.Equal("at+jwt", (string?)header["typ"]);
        Assert.Equal((string?)key["kid"], (string?)header["kid"]);
    }

    [Fact]
    public async Task The_claims_say_who_may_do_what_and_for_how_long()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var client = await sandbox.CreateClientAsync();
        var user = (string?)(await sandbox.CallAsync("/v2/oauth_clients/" + client.Id)).Data["user_id"];

        var claims = AccessToken.Read((await sandbox.GetTokensAsync(client)).Text("access_token"), 1);
        var own = AccessToken.Read((await sandbox.TokenAsync([.. client.Credentials, ("grant_type", "client_credentials")])).Text("access_token"), 1);

        var origin = sandbox.Server.Origin.GetLeftPart(UriPartial.Authority);
        var now = sandbox.Time.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal(origin, (string?)claims["iss"]);
        Assert.Equal(origin, (string?)claims["aud"]);
        Assert.Equal(user, (string?)claims["sub"]);
        Assert.Equal(client.Id, (string?)claims["client_id"]);
        Assert.Equal("admin voice", (string?)claims["scope"]);
        Assert.Equal(now, (long)claims["iat"]!);
        Assert.Equal(now + 3600, (long)claims["exp"]!);
        Assert.Equal(client.Id, (string?)own["sub"]);
        Assert.NotEqual((string?)claims["jti"], (string?)own["jti"]);
    }
}
