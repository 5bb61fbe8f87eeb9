using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Webhooks;

/// <summary>Which webhooks come from the API, and what is said of the others.</summary>
public class WebhookVerifierTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private const string Body = "{\"test\": 2432232314}";
    private const long Signed = 1614265330;

    private const string Key = "gbJ2PSsyCIcrverGAb+GuDhIcQzsUwQ8qfe4SHtj1Wo=";
    private const string KeySignature = "QWXkmMjGAwvFXi6J+0Sic9iQmZjRwdosHQHBSlmERSVxt8nPWMrS59Tg/7A7KHwVK3k621jel3BQy9AB8BicCA==";
    private const string Event = "{\"data\":{\"event_type\":\"made\"}}";

    [Theory]
    [InlineData(Signature, 0)]
    [InlineData(Signature, 300)]
    [InlineData(Signature, -300)]
    [InlineData("v2,abc v1,AAAA v1a,x " + Signature, 0)]
    public void A_webhook_with_the_secrets_signature_is_taken(string signature, int secondsLater) => Standard(secondsLater).Verify(Bytes(Body), Headers(signature));

    [Theory]
    [InlineData("v1,AAAA", 0, Body, WebhookFailure.WrongSignature)]
    [InlineData("v1,%%%", 0, Body, WebhookFailure.WrongSignature)]
    [InlineData("v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 0, Body, WebhookFailure.WrongSignature)]
    [InlineData(Signature, 0, Body + " ", WebhookFailure.WrongSignature)]
    [InlineData(Signature, 301, Body, WebhookFailure.Expired)]
    [InlineData(Signature, -301, Body, WebhookFailure.Expired)]
    [InlineData("", 0, Body, WebhookFailure.MissingHeader)]
    public void Another_webhook_is_refused(string signature, int secondsLater, string body, WebhookFailure expected)
    {
        var exception = Assert.Throws<WebhookSignatureException>(() => Standard(secondsLater).Verify(Bytes(body), Headers(signature)));

        Assert.Equal(expected, exception.Failure);
        Assert.All(new[] { "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "g0hM9SsE", "2432232314" }, text => Assert.DoesNotContain(text, exception.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain("MfKQ", Standard(0).ToString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1614265330")]
    [InlineData("99999999999999")]
    public void A_time_that_is_none_is_refused(string time) =>
        Assert.Equal(WebhookFailure.MalformedHeader, Assert.Throws<WebhookSignatureException>(() => Standard(0).Verify(Bytes(Body), Headers(Signature, time))).Failure);

    [Fact]
    public void A_body_that_is_too_large_is_refused_before_it_is_looked_at()
    {
        var verifier = Standard(0);
        verifier.MaxBodyBytes = 10;

        Assert.Equal(WebhookFailure.TooLarge, Assert.Throws<WebhookSignatureException>(() => verifier.Verify(Bytes(Body), _ => throw new InvalidOperationException())).Failure);
        Assert.Throws<ArgumentOutOfRangeException>(() => verifier.MaxBodyBytes = 0);
        Assert.Equal("header", Assert.Throws<ArgumentNullException>(() => verifier.Verify(Bytes(Body), null!)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => verifier.Tolerance = TimeSpan.Zero);
    }

    [Theory]
    [InlineData("whsec_")]
    [InlineData("whsec_%%")]
    public void A_secret_that_is_none_is_refused_without_being_named(string secret) =>
        Assert.DoesNotContain("%", Assert.Throws<ArgumentException>(() => new StandardWebhookVerifier(secret)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_webhook_with_the_keys_signature_is_taken_and_another_is_not()
    {
        var verifier = new Ed25519WebhookVerifier(Key, "telnyx-timestamp", "telnyx-signature-ed25519") { TimeProvider = new FixedTime(1735689600) };

        verifier.Verify(Bytes(Event), Header);

        Assert.Equal(WebhookFailure.WrongSignature, Assert.Throws<WebhookSignatureException>(() => verifier.Verify(Bytes(Event + " "), Header)).Failure);
        Assert.Equal(WebhookFailure.MalformedHeader, Assert.Throws<WebhookSignatureException>(() => verifier.Verify(Bytes(Event), name => name == "telnyx-timestamp" ? "1735689600" : "%")).Failure);
        Assert.Throws<ArgumentException>(() => new Ed25519WebhookVerifier("AAAA", "t", "s"));

        static string Header(string name) => name == "telnyx-timestamp" ? "1735689600" : name == "telnyx-signature-ed25519" ? KeySignature : throw new InvalidOperationException(name);
    }

    /// <summary>The first three of RFC 8032 section 7.1.</summary>
    [Theory]
    [InlineData("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "", "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72", "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [InlineData("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82", "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void Signatures_of_the_standard_are_right_and_no_others(string key, string message, string signature)
    {
        var verifier = Ed25519.TryCreate(Hex(key))!;

        Assert.True(verifier.IsSigned(Hex(message), Hex(signature)));
        Assert.False(verifier.IsSigned([.. Hex(message), 0], Hex(signature)));
        for (var bit = 0; bit < 512; bit += 37)
        {
            var other = Hex(signature);
            other[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(verifier.IsSigned(Hex(message), other));
        }

        Assert.False(verifier.IsSigned(Hex(message), Hex(signature)[1..]));
    }

    /// <summary>A scalar that is not reduced would make a second signature of each (RFC 8032 section 5.1.7), and a key of small order would have one of anybody.</summary>
    [Theory]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f70751")]
    public void A_key_that_shows_nothing_is_none(string key) => Assert.Null(Ed25519.TryCreate(Hex(key)));

    [Fact]
    public void A_body_is_read_as_it_came() =>
        Assert.Equal("[1]", JsonText.Write(JsonText.Read<Anything>(Bytes("{\"a\":[1]}"))!).Substring(5, 3));

    private static StandardWebhookVerifier Standard(int secondsLater) =>
        new(Secret) { TimeProvider = new FixedTime(Signed + secondsLater) };

    private static Func<string, string?> Headers(string signature, string time = "1614265330")
    {
        var headers = new Dictionary<string, string> { ["webhook-id"] = "msg_p5jXN8AQM9LWM0D4loKWxJek", ["webhook-timestamp"] = time, ["webhook-signature"] = signature };
        return name => headers.TryGetValue(name, out var value) ? value : null;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Hex(string text) => [.. Enumerable.Range(0, text.Length / 2).Select(index => Convert.ToByte(text.Substring(index * 2, 2), 16))];

    private sealed class FixedTime(long seconds) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(seconds);
    }

    private sealed class Anything : JsonModel
    {
        protected internal override JsonModel CreateModel() => new Anything();

        protected internal override void ExchangeMembers(ref JsonMembers json)
        {
        }
    }
}
