using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.OAuth.Discovery;

/// <summary>Where registered clients are kept.</summary>
public sealed class RegistrationStoreTests : IDisposable
{
    private const string Issuer = "https://as.example/../tenant";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "toa-" + Guid.NewGuid().ToString("N"), "clients");
    private readonly RegisteredClient _client = new(Issuer, "c1", "hush-1", [new("https://app.example/back")]) { SecretExpiresAt = DateTimeOffset.FromUnixTimeSeconds(2_000_000_000), TokenEndpointAuthMethod = "client_secret_post" };

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_comes_back_as_it_was_until_it_is_removed(bool isFile)
    {
        ClientRegistrationStore store = isFile ? new FileClientRegistrationStore(_folder) : new MemoryClientRegistrationStore();
        Assert.Null(await store.ReadAsync(Issuer, default));
        await store.RemoveAsync(Issuer, default);

        await store.WriteAsync(new(Issuer, "before"), default);
        await store.WriteAsync(_client, default);
        var read = (await (isFile ? new FileClientRegistrationStore(_folder) : store).ReadAsync(Issuer, default))!;

        Assert.Equal(_client.Save(), read.Save());
        Assert.Equal(("c1", "hush-1", _client.SecretExpiresAt, "https://app.example/back"), (read.ClientId, read.ClientSecret, read.SecretExpiresAt, read.RedirectUris.Single().OriginalString));
        Assert.Null(await store.ReadAsync("https://other.example", default));
        await store.RemoveAsync(Issuer, default);
        Assert.Null(await store.ReadAsync(Issuer, default));
    }

    [Fact]
    public async Task A_file_is_the_user_s_alone_and_named_by_no_text_from_outside()
    {
        await new FileClientRegistrationStore(_folder).WriteAsync(_client, default);

        var file = Assert.Single(Directory.GetFiles(_folder));
        Assert.EndsWith(".json", file, StringComparison.Ordinal);
        Assert.DoesNotContain("tenant", file, StringComparison.Ordinal);
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"issuer":"https://as.example"}""")]
    [InlineData("""{"issuer":"https://as.example","client_id":"c1","redirect_uris":["relative"]}""")]
    [InlineData("CUT")]
    public async Task A_damaged_file_is_no_client_and_its_text_is_not_repeated(string text)
    {
        var store = new FileClientRegistrationStore(_folder);
        await store.WriteAsync(_client, default);
        var file = Directory.GetFiles(_folder).Single();
        await File.WriteAllTextAsync(file, text == "CUT" ? _client.Save()[..40] : text);

        Assert.Null(await store.ReadAsync(Issuer, default));
        Assert.Null(Assert.Throws<FormatException>(() => RegisteredClient.Load(text == "CUT" ? _client.Save()[..40] : text)).InnerException);

        await store.WriteAsync(_client, default);
        Assert.NotNull(await store.ReadAsync(Issuer, default));
    }

    [Fact]
    public async Task Readers_find_a_whole_client_while_others_write()
    {
        var store = new FileClientRegistrationStore(_folder);
        await store.WriteAsync(_client, default);

        var writers = Enumerable.Range(0, 4).Select(number => Task.Run(async () =>
        {
            for (var round = 0; round < 50; round++)
            {
                await store.WriteAsync(new(Issuer, $"c{number}", new string('x', 1000 * number)), default);
            }
        }));
        var reading = Task.Run(async () =>
        {
            for (var round = 0; round < 200; round++)
            {
                Assert.NotNull(await store.ReadAsync(Issuer, default));
            }
        });
        await Task.WhenAll(writers.Append(reading));

        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_client_shows_no_secret() => Assert.DoesNotContain("hush", _client.ToString(), StringComparison.Ordinal);
}
