using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Fakes;

/// <summary>The exceptions that a test makes to have a fake throw them.</summary>
public class MadeExceptionTests
{
    public static TheoryData<Type> Exceptions { get; } =
        new(typeof(ApiException).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Exception)) && !type.IsAbstract));

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void Each_exception_can_be_made(Type type) => Assert.NotEmpty(type.GetConstructors());

    public static TheoryData<ApiResponseException, int> Statuses { get; } = new()
    {
        { new BadRequestException(), 400 },
        { new UnauthorizedException(), 401 },
        { new ForbiddenException(), 403 },
        { new NotFoundException(), 404 },
        { new ConflictException(), 409 },
        { new UnprocessableEntityException(), 422 },
        { new TooManyRequestsException(), 429 },
        { new ServerErrorException(), 500 },
        { new ServerErrorException(new ApiFailure { StatusCode = HttpStatusCode.BadGateway }), 502 },
        { new ApiResponseException(new ApiFailure { StatusCode = HttpStatusCode.Gone }), 410 },
        { new BadRequestException<Thing>(new Thing()), 400 },
        { new UnauthorizedException<Thing>(new Thing()), 401 },
        { new ForbiddenException<Thing>(new Thing()), 403 },
        { new NotFoundException<Thing>(new Thing()), 404 },
        { new ConflictException<Thing>(new Thing()), 409 },
        { new UnprocessableEntityException<Thing>(new Thing()), 422 },
        { new TooManyRequestsException<Thing>(new Thing()), 429 },
        { new ServerErrorException<Thing>(new Thing()), 500 },
        { new ServerErrorException<Thing>(new Thing(), new ApiFailure { StatusCode = HttpStatusCode.BadGateway }), 502 },
        { new ApiResponseException<Thing>(new Thing(), new ApiFailure { StatusCode = HttpStatusCode.Gone }), 410 },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public void An_exception_of_which_nothing_else_is_said_has_the_status_of_its_type_and_nothing_else(ApiResponseException exception, int status)
    {
        Assert.Equal(status, (int)exception.StatusCode);
        Assert.Equal($"The call failed with {status}", exception.Message);
        Assert.Equal("", exception.OperationName);
        Assert.Equal("", exception.BodyExcerpt);
        Assert.Empty(exception.Headers);
        Assert.Empty(exception.Errors);
        Assert.Null(exception.ErrorCode ?? exception.ErrorDescription ?? exception.RequestId);
        Assert.Null(exception.RetryAfter);
    }

    [Fact]
    public void An_exception_says_all_that_it_was_made_of()
    {
        var headers = new ApiResponseHeaders(new Dictionary<string, IReadOnlyList<string>> { ["X-Limit"] = ["5"] });
        var thing = new Thing { Name = "n" };
        ApiErrorEntry[] errors = [new(code: "10005", title: "Busy", detail: "Come back.", pointer: "/a")];

        var exception = new TooManyRequestsException<Thing>(thing, new ApiFailure
        {
            OperationName = "Things.Get",
            StatusCode = (HttpStatusCode)429,
            Headers = headers,
            RequestId = "r1",
            ErrorCode = "busy",
            ErrorDescription = "Come back.",
            Errors = errors,
            BodyExcerpt = "{}",
            RetryAfter = TimeSpan.FromSeconds(3),
        });

        Assert.Same(thing, exception.Error);
        Assert.Equal("Things.Get failed with 429: busy: Come back. (request r1)", exception.Message);
        Assert.Equal(("Things.Get", "r1", "busy", "Come back.", "{}"), (exception.OperationName, exception.RequestId, exception.ErrorCode, exception.ErrorDescription, exception.BodyExcerpt));
        Assert.Same(headers, exception.Headers);
        Assert.Equal(("10005", "Busy", "Come back.", "/a"), (exception.Errors[0].Code, exception.Errors[0].Title, exception.Errors[0].Detail, exception.Errors[0].Pointer));
        Assert.Equal(TimeSpan.FromSeconds(3), exception.RetryAfter);
    }

    [Fact]
    public void A_status_that_the_type_does_not_stand_for_is_refused()
    {
        var failure = new ApiFailure { StatusCode = HttpStatusCode.NotFound };

        Assert.Throws<ArgumentException>(() => new BadRequestException(failure));
        Assert.Throws<ArgumentException>(() => new ConflictException<Thing>(new Thing(), failure));
        Assert.Throws<ArgumentException>(() => new ServerErrorException(failure));
        Assert.Throws<ArgumentException>(() => new ApiResponseException(failure));
        Assert.Throws<ArgumentException>(() => new ApiResponseException(new ApiFailure()));
        Assert.Equal(HttpStatusCode.NotFound, new NotFoundException(failure).StatusCode);
    }

    [Fact]
    public void What_there_must_be_is_asked_for()
    {
        Assert.Throws<ArgumentNullException>(() => new NotFoundException<Thing>(null!));
        Assert.Throws<ArgumentNullException>(() => new ApiResponseException(null!));
        Assert.Throws<ArgumentNullException>(() => new ApiContentException(null!));
        Assert.Throws<ArgumentNullException>(() => new PageLinkException(null!, "e"));
        Assert.Throws<ArgumentNullException>(() => new ApiTimeoutException(operationName: null!));
        Assert.Throws<ArgumentNullException>(() => new ApiFailure().OperationName = null!);
        Assert.Throws<ArgumentNullException>(() => new ApiFailure().Headers = null!);
        Assert.Throws<ArgumentNullException>(() => new ApiFailure().Errors = null!);
        Assert.Throws<ArgumentNullException>(() => new ApiFailure().BodyExcerpt = null!);
    }

    [Fact]
    public void A_lost_connection_says_whether_the_server_may_have_acted()
    {
        Assert.True(new ApiConnectionException().MayHaveReachedServer);
        Assert.True(new ApiConnectionException(new IOException("lost")).MayHaveReachedServer);
        Assert.False(new ApiConnectionException(new SocketException((int)SocketError.ConnectionRefused)).MayHaveReachedServer);

        Assert.Equal("The call got no complete response.", new ApiConnectionException().Message);
        Assert.Equal("Things.Get got no complete response: lost.", new ApiConnectionException(new IOException("lost."), "Things.Get").Message);
    }

    [Fact]
    public void A_timeout_says_which_limit_was_reached()
    {
        Assert.False(new ApiTimeoutException().IsTotal);
        Assert.True(new ApiTimeoutException(isTotal: true, operationName: "Things.Get").IsTotal);
        Assert.Equal("Things.Get got no complete response in time: the call's total time was up.", new ApiTimeoutException(isTotal: true, operationName: "Things.Get").Message);
        Assert.Equal("The call got no complete response in time: an attempt's time was up.", new ApiTimeoutException().Message);
    }

    [Fact]
    public void Content_and_links_that_can_t_be_used_say_why()
    {
        var content = new ApiContentException("it is no JSON", HttpStatusCode.Created, "r1", "Things.Get");

        Assert.Equal("The response to Things.Get (201) can't be read: it is no JSON.", content.Message);
        Assert.Equal((HttpStatusCode.Created, "r1", "Things.Get"), (content.StatusCode, content.RequestId, content.OperationName));
        Assert.Equal("The response to the call (200) can't be read: it is no JSON.", new ApiContentException("it is no JSON").Message);

        var link = new PageLinkException("https://b.example", "it leads to another origin", "Things.List");
        Assert.Equal("Things.List does not follow the link to its next page: it leads to another origin.", link.Message);
        Assert.Equal("https://b.example", link.Link);
        Assert.StartsWith("Things.List leads back to a page that was read already", new PageLoopException("Things.List").Message, StringComparison.Ordinal);
    }
}
