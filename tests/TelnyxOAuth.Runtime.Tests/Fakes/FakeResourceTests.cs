using System;
using System.Collections.Generic;
using System.Net;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Fakes;

/// <summary>A resource without a client, as a class of a test derives from it.</summary>
public class FakeResourceTests
{
    private readonly FakeResource _fake = new();

    [Fact]
    public void A_fake_with_other_options_is_itself()
    {
        Assert.Same(_fake, _fake.WithOptions(new RequestOptions { MaxRetries = 5 }));
        Assert.Throws<ArgumentNullException>(() => _fake.WithOptions(null!));
    }

    [Fact]
    public async Task A_call_with_its_response_is_made_on_the_fake_itself()
    {
        FakeResource? called = null;
        var response = await _fake.WithResponseAsync(things =>
        {
            called = things;
            return things.GetAsync("a");
        });

        Assert.Same(_fake, called);
        Assert.Equal(("got a", HttpStatusCode.OK, 1), (response.Value, response.StatusCode, response.Attempts));
        Assert.Empty(response.Headers);
        Assert.Equal(HttpStatusCode.NoContent, (await _fake.WithResponseAsync(things => things.DeleteAsync())).StatusCode);
    }

    [Fact]
    public async Task A_fake_s_failure_is_what_the_caller_gets()
    {
        await Assert.ThrowsAsync<NotFoundException>(() => _fake.WithResponseAsync(things => things.GetAsync("none")));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _fake.WithResponseAsync<string>(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _fake.WithResponseAsync(null!));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _fake.WithResponseAsync<string>(_ => null!));
    }

    [Fact]
    public async Task What_is_not_overridden_says_that_it_is_a_fake()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => { _ = _fake.SendAsync(); });

        Assert.Equal($"This {typeof(FakeResource).FullName} is a fake, which sends nothing: override the member that is called, or set it up.", exception.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _fake.WithUnreadResponseAsync(things => things.GetAsync("a")));
    }

    [Fact]
    public void A_fake_follows_no_link()
    {
        Assert.Same(_fake, _fake.Follow(null));
        Assert.Throws<InvalidOperationException>(() => _fake.Follow("/things?at=2"));
    }

    private sealed class FakeResource() : ApiResource<FakeResource>(null)
    {
        private readonly List<string> _calls = [];

        internal FakeResource Follow(string? link) => FollowLink(link);

        internal Task<string> GetAsync(string id)
        {
            _calls.Add(id);
            return id == "none" ? throw new NotFoundException() : Task.FromResult("got " + id);
        }

        internal Task DeleteAsync()
        {
            _calls.Add("delete");
            return Task.CompletedTask;
        }

        internal Task SendAsync() => Api.SendAsync(null!, default);

        protected override FakeResource Create(ApiClient api) => throw new NotSupportedException("A fake is made once.");
    }
}
