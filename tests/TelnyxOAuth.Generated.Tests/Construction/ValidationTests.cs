using System;
using TelnyxOAuth.Generated.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Construction;

public class ValidationTests
{
    [Fact]
    public void Options_are_checked_as_the_constructor_does_it_and_can_still_be_changed()
    {
        var options = new TelnyxOAuthClientOptions { ApiKey = "hüsh", ClientId = "id", MaxRetries = 101 };

        var errors = options.In().Validate();
        var exception = Assert.Throws<ArgumentException>(nameof(options), () => options.CreateClient());
        (options.ApiKey, options.ClientId, options.MaxRetries) = ("KEY", null, 100);

        Assert.Equal(3, errors.Count);
        Assert.StartsWith(string.Join(" ", errors), exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(errors, error => error.Contains("hüsh", StringComparison.Ordinal));
        Assert.Empty(options.In().Validate());
    }

    [Fact]
    public void What_the_environment_fills_up_is_no_error() =>
        Assert.Empty(new TelnyxOAuthClientOptions().In(static name => name == "TELNYX_API_KEY" ? "KEY" : null).Validate());

    [Fact]
    public void Anyone_can_check_options() =>
        Assert.Empty(new TelnyxOAuthClientOptions { ApiKey = "KEY", BaseAddress = TelnyxOAuthClientOptions.DefaultBaseAddress, ClientId = "id", ClientSecret = "secret" }.Validate());
}
