using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using NSubstitute.Extensions;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Fakes;

/// <summary>The client of a mocking library: nothing is derived by hand, and nothing is sent.</summary>
public class SubstituteTests
{
    private readonly TelnyxOAuthClient _telnyx = Substitute.For<TelnyxOAuthClient>();

    [Fact]
    public async Task A_list_is_what_the_test_says()
    {
        _telnyx.OAuthClients.ListAllAsync().ReturnsForAnyArgs(new PagedEnumerable<OAuthClient>([new OAuthClient { ClientId = "c1" }, new OAuthClient { ClientId = "c2" }]));

        Assert.Equal(["c1", "c2"], await IdsAsync(_telnyx));
        _ = _telnyx.OAuthClients.Received(1).ListAllAsync();
    }

    [Fact]
    public async Task A_list_stops_at_the_page_that_fails()
    {
        var first = new Page<OAuthClient>([new OAuthClient { ClientId = "c1" }], _ => throw new TooManyRequestsException());
        _telnyx.OAuthClients.ListAllAsync().ReturnsForAnyArgs(new PagedEnumerable<OAuthClient>(first));

        await Assert.ThrowsAsync<TooManyRequestsException>(() => IdsAsync(_telnyx));
    }

    [Fact]
    public async Task A_failure_is_what_the_test_says()
    {
        var error = new ClientRegistrationError { Error = "invalid_redirect_uri" };
        _telnyx.OAuth.RegisterAsync(null!).ThrowsAsyncForAnyArgs(new BadRequestException<ClientRegistrationError>(error, new ApiFailure { RequestId = "r1" }));

        var thrown = await Assert.ThrowsAsync<BadRequestException<ClientRegistrationError>>(() => _telnyx.OAuth.RegisterAsync(new ClientRegistrationRequest()));

        Assert.Equal(("invalid_redirect_uri", "r1"), (thrown.Error.Error, thrown.RequestId));
    }

    [Fact]
    public async Task A_redirect_and_a_browser_s_address_are_what_the_test_says()
    {
        var back = new Uri("https://app.example/back");
        var address = new Uri("https://telnyx.example/authorize");
        _telnyx.OAuth.AuthorizeAsync(ResponseType.Code, "c1", back).Returns(new RedirectResponse(HttpStatusCode.Found, back));
        _telnyx.OAuth.BuildAuthorizationUri("c1", back).Returns(address);

        Assert.Equal(back, (await _telnyx.OAuth.AuthorizeAsync(ResponseType.Code, "c1", back)).Location);
        Assert.Same(address, _telnyx.OAuth.BuildAuthorizationUri("c1", back));
    }

    [Fact]
    public async Task A_response_is_what_the_test_says()
    {
        var value = new OAuthClientResponse { Data = new OAuthClient { ClientId = "c1" } };
        _telnyx.OAuthClients
            .WithResponseAsync(Arg.Any<Func<OAuthClientsResource, Task<OAuthClientResponse>>>())
            .Returns(new ApiResponse<OAuthClientResponse>(value, HttpStatusCode.OK, requestId: "r1"));

        var response = await _telnyx.OAuthClients.WithResponseAsync(clients => clients.GetAsync("c1"));

        Assert.Same(value, response.Value);
        Assert.Equal("r1", response.RequestId);
    }

    [Fact]
    public async Task A_call_with_its_response_can_be_made_on_the_substitute_itself()
    {
        var clients = _telnyx.OAuthClients;
        clients.GetAsync("c1").Returns(new OAuthClientResponse { Data = new OAuthClient { ClientId = "c1" } });
        clients.When(fake => fake.WithResponseAsync(Arg.Any<Func<OAuthClientsResource, Task<OAuthClientResponse>>>())).CallBase();
        clients.When(fake => fake.WithOptions(Arg.Any<RequestOptions>())).CallBase();

        var patient = clients.WithOptions(new RequestOptions { MaxRetries = 5 });
        var response = await patient.WithResponseAsync(resource => resource.GetAsync("c1"));

        Assert.Same(clients, patient);
        Assert.Equal(("c1", HttpStatusCode.OK), (response.Value.Data.ClientId, response.StatusCode));
    }

    [Fact]
    public async Task A_client_with_options_is_the_one_that_the_test_says()
    {
        _telnyx.WithOptions(null!).ReturnsForAnyArgs(_telnyx);
        _telnyx.OAuthGrants.GetAsync("g1").Returns(new OAuthGrantResponse { Data = new OAuthGrant { Id = "g1" } });

        Assert.Equal("g1", (await _telnyx.WithOptions(new RequestOptions { Token = "T" }).OAuthGrants.GetAsync("g1")).Data.Id);
    }

    [Fact]
    public void Whether_the_client_was_disposed_can_be_asked()
    {
        _telnyx.Dispose();

        _telnyx.Received(1).Dispose();
    }

    [Fact]
    public async Task A_part_of_a_resource_can_be_faked_and_the_enumerator_is_made_of_its_list()
    {
        var clients = Substitute.ForPartsOf<OAuthClientsResource>();
        clients.Configure().ListAsync().ReturnsForAnyArgs(
            new OAuthClientListResponse { Data = [new OAuthClient { ClientId = "c1" }], Meta = new PaginationMeta { PageNumber = 1, TotalPages = 2 } },
            new OAuthClientListResponse { Data = [new OAuthClient { ClientId = "c2" }], Meta = new PaginationMeta { PageNumber = 2, TotalPages = 2 } });
        _telnyx.OAuthClients.Returns(clients);

        Assert.Equal(["c1", "c2"], await IdsAsync(_telnyx));
        Assert.Throws<InvalidOperationException>(() => { _ = clients.GetAsync("c1"); });
    }

    /// <summary>What an application does with a client.</summary>
    private static async Task<List<string>> IdsAsync(TelnyxOAuthClient telnyx)
    {
        var ids = new List<string>();
        await foreach (var client in telnyx.OAuthClients.ListAllAsync())
        {
            ids.Add(client.ClientId);
        }

        return ids;
    }
}
