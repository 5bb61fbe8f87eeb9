using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.OAuth;

/// <summary>Tokens as bytes, and back.</summary>
public class TokenSerializerTests
{
    private static readonly DateTimeOffset Now = new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(1234567);

    private readonly TokenSerializer _plain = new();
    private readonly TokenSerializer _protected = new(new XorProtector());

    public static TheoryData<OAuthTokens> Tokens =>
    [
        new OAuthTokens("a", Now),
        new OAuthTokens("a", Now, TimeSpan.FromTicks(12_345_678_901), "r \u20ac \"", "read write", "id"),
        new OAuthTokens("a", new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)), TimeSpan.FromDays(30), "r"),
    ];

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Tokens_are_the_same_after_they_were_written_and_read(OAuthTokens tokens)
    {
        Assert.Equal(tokens, _plain.Deserialize("k", _plain.Serialize("k", tokens)));
        Assert.Equal(tokens.GetHashCode(), _plain.Deserialize("k", _plain.Serialize("k", tokens)).GetHashCode());
        Assert.Equal(tokens, _protected.Deserialize("k", _protected.Serialize("k", tokens)));
        Assert.Equal(_plain.Serialize("k", tokens), _plain.Serialize("k", tokens));
    }

    [Fact]
    public void Tokens_differ_where_any_part_does()
    {
        OAuthTokens[] all =
        [
            new("a", Now), new("b", Now), new("a", Now.AddTicks(1)), new("a", Now, TimeSpan.FromHours(1)), new("a", Now, null, "r"), new("a", Now, null, null, "s"), new("a", Now, null, null, null, "i"),
        ];

        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.False(all[0].Equals((object?)null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("hush-access-token-0003")]
    [InlineData("""{"version":"1"}""")]
    [InlineData("""{"version":"2","access_token":"hush-access-token-0003","issued_at":"2030-01-02T03:04:05Z"}""")]
    [InlineData("""{"access_token":"hush-access-token-0003","issued_at":"2030-01-02T03:04:05Z"}""")]
    [InlineData("""{"version":"1","access_token":"hush-access-token-0003","issued_at":"now"}""")]
    [InlineData("""{"version":"1","access_token":"hush-access-token-0003\r\nX: y","issued_at":"2030-01-02T03:04:05Z"}""")]
    [InlineData("""{"version":"1","access_token":{"hush":1},"issued_at":"2030-01-02T03:04:05Z"}""")]
    [InlineData("""{"version":"1","access_token":"hush-access-token-0003","issued_at":"2030-01-02T03:04:05Z","expires_at":"2029-01-02T03:04:05Z"}""")]
    [InlineData("""{"version":"1","access_token":"hush-access-""")]
    public void What_is_no_tokens_is_told_without_repeating_it(string text)
    {
        foreach (var serializer in (TokenSerializer[])[_plain, _protected])
        {
            var exception = Assert.Throws<FormatException>(() => serializer.Deserialize("k", Encoding.UTF8.GetBytes(text)));
            Assert.DoesNotContain(Secrets.Mark, exception.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_or_too_many_are_no_tokens()
    {
        Assert.Throws<FormatException>(() => _plain.Deserialize("k", [0xff, 0xfe, 0x80]));
        Assert.Throws<FormatException>(() => _plain.Deserialize("k", new byte[TokenSerializer.MaxBytes + 1]));
        Assert.Throws<ArgumentException>(() => _plain.Serialize("k", new OAuthTokens("a", Now, null, new string('r', TokenSerializer.MaxBytes))));
    }

    [Fact]
    public void What_is_protected_shows_no_token_and_fits_no_other_entry()
    {
        var tokens = new OAuthTokens(Secrets.AccessToken, Now, null, Secrets.RefreshToken);

        Assert.Contains(Secrets.RefreshToken, Encoding.UTF8.GetString(_plain.Serialize("k", tokens)), StringComparison.Ordinal);
        Assert.Null(Secrets.Find(Encoding.UTF8.GetString(_protected.Serialize("k", tokens))));
        Assert.Throws<FormatException>(() => _protected.Deserialize("other", _protected.Serialize("k", tokens)));
        Assert.Throws<FormatException>(() => _protected.Deserialize("k", _plain.Serialize("k", tokens)));
        Assert.Throws<FormatException>(() => _plain.Deserialize("k", _protected.Serialize("k", tokens)));
    }

    /// <summary>Hides and checks, as a test of its callers needs it.</summary>
    private sealed class XorProtector : TokenProtector
    {
        public override byte[] Protect(byte[] plain, string key) => [.. SHA256.HashData([.. Encoding.UTF8.GetBytes(key), .. plain]), .. plain.Select(each => (byte)(each ^ 0xa5))];

        public override byte[] Unprotect(byte[] protectedBytes, string key)
        {
            byte[] plain = [.. protectedBytes.Skip(32).Select(each => (byte)(each ^ 0xa5))];
            return protectedBytes.SequenceEqual(Protect(plain, key)) ? plain : throw new CryptographicException("It was changed.");
        }
    }
}
