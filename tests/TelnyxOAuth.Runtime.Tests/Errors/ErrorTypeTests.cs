using System;
using System.Net;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Errors;

public class ErrorTypeTests
{
    [Theory]
    [InlineData(400, typeof(BadRequestException), typeof(BadRequestException<Thing>))]
    [InlineData(401, typeof(UnauthorizedException), typeof(UnauthorizedException<Thing>))]
    [InlineData(402, typeof(ApiResponseException), typeof(ApiResponseException<Thing>))]
    [InlineData(403, typeof(ForbiddenException), typeof(ForbiddenException<Thing>))]
    [InlineData(404, typeof(NotFoundException), typeof(NotFoundException<Thing>))]
    [InlineData(409, typeof(ConflictException), typeof(ConflictException<Thing>))]
    [InlineData(418, typeof(ApiResponseException), typeof(ApiResponseException<Thing>))]
    [InlineData(422, typeof(UnprocessableEntityException), typeof(UnprocessableEntityException<Thing>))]
    [InlineData(429, typeof(TooManyRequestsException), typeof(TooManyRequestsException<Thing>))]
    [InlineData(500, typeof(ServerErrorException), typeof(ServerErrorException<Thing>))]
    [InlineData(503, typeof(ServerErrorException), typeof(ServerErrorException<Thing>))]
    [InlineData(599, typeof(ServerErrorException), typeof(ServerErrorException<Thing>))]
    [InlineData(304, typeof(ApiResponseException), typeof(ApiResponseException<Thing>))]
    [InlineData(600, typeof(ApiResponseException), typeof(ApiResponseException<Thing>))]
    public async Task A_status_has_its_type_and_a_documented_one_carries_the_error_object(int status, Type general, Type documented)
    {
        var body = """{"name":"n"}""";

        Assert.IsType(general, await FailAsync(status, body));
        Assert.IsType(documented, await FailAsync(status, body, status.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.IsAssignableFrom(general, await FailAsync(status, body, "default"));
    }

    [Fact]
    public async Task The_error_object_is_read()
    {
        var exception = Assert.IsType<NotFoundException<Thing>>(await FailAsync(404, """{"name":"n","size":3,"more":1}""", "404"));

        Assert.Equal("n", exception.Error.Name);
        Assert.Equal(3, exception.Error.Size);
        Assert.Equal(1, (int)exception.Error.AdditionalProperties["more"]);
    }

    [Theory]
    [InlineData("404", "4XX", "default", "exact")]
    [InlineData("405", "4XX", "default", "range")]
    [InlineData("405", "4xx", "default", "range")]
    [InlineData("405", "5XX", "default", "rest")]
    [InlineData("405", "5XX", "406", null)]
    public async Task The_nearest_documented_status_counts(string exact, string range, string rest, string? expected)
    {
        var operation = ThingsApi.Operation();
        operation.Errors.Add(exact, new FixedCodec("exact"));
        operation.Errors.Add(range, new FixedCodec("range"));
        operation.Errors.Add(rest, new FixedCodec("rest"));
        using var handler = new StubHandler(HttpStatusCode.NotFound, "{}");
        using var client = ThingsApi.Client(handler);

        var exception = await Assert.ThrowsAnyAsync<NotFoundException>(() => client.SendAsync(ThingsApi.Request(operation)));

        Assert.Equal(expected, (exception as NotFoundException<Thing>)?.Error.Name);
    }

    [Theory]
    [InlineData("", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("\"text\"", "application/json")]
    [InlineData("""{"name":"n""", "application/json")]
    [InlineData("""{"name":"n"} trailing""", "application/json")]
    [InlineData("""{"active":"many"}""", "application/json")]
    [InlineData("<html><body>Bad gateway</body></html>", "text/html")]
    [InlineData("<html><body>Bad gateway</body></html>", "application/json")]
    [InlineData("""{"errors":[{"code":"10005"}]}""", "application/json")]
    [InlineData("\0\u0001\u0002", "application/octet-stream")]
    public async Task What_is_not_the_documented_object_leaves_the_general_type(string body, string contentType)
    {
        var exception = await FailAsync(404, body, "404", contentType);

        Assert.IsType<NotFoundException>(exception);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/problem+json")]
    [InlineData("")]
    public async Task The_documented_object_is_read_whatever_its_type_is_called(string contentType)
    {
        var exception = await FailAsync(404, """{"name":"n"}""", "404", contentType);

        Assert.Equal("n", Assert.IsType<NotFoundException<Thing>>(exception).Error.Name);
    }

    private static async Task<ApiResponseException> FailAsync(int status, string body, string? documented = null, string contentType = "application/json")
    {
        var operation = ThingsApi.Operation();
        if (documented is not null)
        {
            operation.Errors.Add(documented, ThingCodec.Instance);
        }

        using var handler = new StubHandler((HttpStatusCode)status, body, contentType);
        using var client = ThingsApi.Client(handler);
        var exception = await Assert.ThrowsAnyAsync<ApiResponseException>(() => client.SendAsync(ThingsApi.Request(operation)));
        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        return exception;
    }

    private sealed class FixedCodec(string name) : JsonCodec<Thing>
    {
        public override Thing Read(Newtonsoft.Json.JsonReader reader)
        {
            reader.Skip();
            return new Thing { Name = name };
        }

        public override void Write(Newtonsoft.Json.JsonWriter writer, Thing? value) => throw new NotSupportedException();
    }
}
