using System;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.OAuth;

/// <summary>When a token that is held is renewed.</summary>
public class RenewalPauseTests
{
    [Theory]
    [InlineData(3600, 3300, 30)]
    [InlineData(100, 80, 5)]
    public void A_renewal_that_was_started_is_not_wanted_again_for_a_while(int lifetime, int now, int pause)
    {
        var start = DateTimeOffset.UnixEpoch;
        var held = CachedToken.From(new OAuthTokens("t", start, TimeSpan.FromSeconds(lifetime)));
        Assert.True(held.WantsRenewal(start.AddSeconds(now)));

        held.PutOffRenewal(start.AddSeconds(now));

        Assert.False(held.WantsRenewal(start.AddSeconds(now + pause - 1)));
        Assert.True(held.WantsRenewal(start.AddSeconds(now + pause)));
    }
}
