using System;
using System.Net;
using System.Net.Http;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.OAuth.Discovery;

/// <summary>What a resource's refusal asks for (RFC 9110 section 11.6.1, RFC 6750 section 3, RFC 9728 section 5.1).</summary>
public sealed class BearerChallengeTests
{
    private const string Metadata = "https://api.example/.well-known/oauth-protected-resource/mcp";

    [Theory]
    [InlineData($"Bearer resource_metadata=\"{Metadata}\"")]
    [InlineData($"bearer RESOURCE_METADATA=\"{Metadata}\"")]
    [InlineData($"Bearer realm=\"a \\\"quoted\\\", Bearer scope=x\", resource_metadata=\"{Metadata}\"")]
    [InlineData($"Basic realm=\"x\", Bearer error=\"invalid_token\" , resource_metadata = \"{Metadata}\"")]
    [InlineData($"Negotiate YII=, NTLM, Digest qop=\"auth, auth-int\", Bearer resource_metadata=\"{Metadata}\"")]
    [InlineData($", ,Bearer scope=read, Bearer resource_metadata=\"{Metadata}\"")]
    [InlineData($"Bearer\tresource_metadata=\"{Metadata}\",")]
    public void The_metadata_s_address_is_found_among_whatever_else_there_is(string header) =>
        Assert.Equal(Metadata, BearerChallenge.Parse([header])?.ResourceMetadata?.OriginalString);

    [Fact]
    public void All_that_it_says_is_read_from_a_response_with_several_headers()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.Forbidden);
        response.Headers.TryAddWithoutValidation("WWW-Authenticate", "Basic realm=\"x\"");
        response.Headers.TryAddWithoutValidation("WWW-Authenticate", $"Bearer error=\"insufficient_scope\", scope=\"read  write read\", error_description=\"to write\", resource_metadata=\"{Metadata}\"");

        var challenge = BearerChallenge.Find(response)!;

        Assert.True(challenge.IsInsufficientScope);
        Assert.Equal(("insufficient_scope", "read write", "to write"), (challenge.Error, challenge.Scope, challenge.ErrorDescription));
        Assert.Contains("read write", challenge.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("/mcp", challenge.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Basic realm=\"Bearer scope=x\"")]
    [InlineData("Bearer scope=\"never closed")]
    [InlineData("Bearer scope=\"never closed\\")]
    [InlineData("Bearer scope=read, scope=write")]
    [InlineData("=, Bearer scope=read")]
    public void What_can_not_be_read_or_says_two_things_is_no_challenge(string header) => Assert.Null(BearerChallenge.Parse([header]));

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer realm=x")]
    [InlineData("Bearer scope=")]
    [InlineData("Bearer resource_metadata=\"/relative\", scope=\"a\\\"b\", error=\"\"")]
    [InlineData("Bearer resource_metadata=\"file:///etc/passwd\"")]
    public void What_is_no_address_and_what_are_no_scopes_are_left_out(string header)
    {
        var challenge = BearerChallenge.Parse([header])!;

        Assert.Equal((null, null, null), (challenge.ResourceMetadata, challenge.Scope, challenge.Error));
    }

    [Fact]
    public void It_is_bounded_and_shows_no_token()
    {
        Assert.Null(BearerChallenge.Parse(["Bearer scope=\"" + new string('a', 20_000) + "\""]));

        var challenge = BearerChallenge.Parse([$"Bearer error_description=\"access_token=abc123 {new string('x', 5_000)}\""])!;

        Assert.InRange(challenge.ErrorDescription!.Length, 500, 1_000);
        Assert.DoesNotContain("abc123", challenge.ErrorDescription, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_comes_ends_and_throws_nothing()
    {
        var random = new Random(1);
        const string Alphabet = "Bearer scope=\"\\,; \t=ab~+/";
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Create(random.Next(60), random, static (span, random) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = Alphabet[random.Next(Alphabet.Length)];
                }
            });

            BearerChallenge.Parse([text]);
        }
    }
}
