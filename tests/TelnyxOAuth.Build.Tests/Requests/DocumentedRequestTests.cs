using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using TelnyxOAuth.Build.Tests.Requests.Documented;
using TelnyxOAuth.Runtime;
using Xunit;
using Range = TelnyxOAuth.Build.Tests.Requests.Documented.Range;

namespace TelnyxOAuth.Build.Tests.Requests;

/// <summary>A request is what the document says, byte for byte.</summary>
public sealed class DocumentedRequestTests : IDisposable
{
    private readonly RequestListener _server = new();

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_query_of_the_path_and_one_of_the_server_stay_and_an_empty_text_is_a_value()
    {
        Assert.Equal("/v1/legacy?action=list&version=3&q=&page=2", (await SendAsync(client => client.Legacy.ListAsync("", new() { Page = 2 }))).Target);
    }

    [Fact]
    public async Task Reserved_characters_stay_where_the_document_allows_them_and_the_value_stays_one()
    {
        Assert.Equal(
            "/v1/reserved?version=3&kept=a/b:c?d@e!$'()*,;=%26%2B%23%5B%5D%25%20%C3%BC&list=a/b,c:d",
            (await SendAsync(client => client.Queries.ReservedAsync(new() { Kept = "a/b:c?d@e!$'()*,;=&+#[]% ü", List = ["a/b", "c:d"] }))).Target);
    }

    [Fact]
    public async Task Objects_lists_and_maps_are_deep_in_a_query()
    {
        var range = await SendAsync(client => client.Queries.DeepAsync(new()
        {
            Created = new Range { Gte = 1, Lt = 9 },
            Filter = new Dictionary<string, DateOnly> { ["since"] = Day(31) },
            Rows = [new Row { Sku = "a", Count = 1 }, new Row { Sku = "b" }],
            WhereIds = [5, 6],
            Where = new Dictionary<string, bool> { ["archived"] = true },
        }));

        Assert.Equal(
            "/v1/deep?version=3&created[gte]=1&created[lt]=9&filter[since]=2024-01-31&rows[0][sku]=a&rows[0][count]=1&rows[1][sku]=b&where[ids][0]=5&where[ids][1]=6&where[archived]=true",
            Uri.UnescapeDataString(range.Target));
    }

    [Fact]
    public async Task A_number_in_the_place_of_an_object_is_a_plain_parameter() =>
        Assert.Equal("/v1/deep?version=3&created=123", (await SendAsync(client => client.Queries.DeepAsync(new() { Created = 123 }))).Target);

    [Fact]
    public async Task A_path_has_slashes_where_its_template_allows_them_and_no_dot_segment()
    {
        Assert.Equal("/v1/projects/a/b%20c/%2E%2E/d%3F/x?version=3", (await SendAsync(client => client.Paths.ReservedAsync("a/b c/../d?"))).Target);
    }

    [Theory]
    [InlineData("..", "%2E%2E")]
    [InlineData("ü", "%C3%BC")]
    public async Task A_key_in_the_query_leaves_the_path_as_it_is_and_all_is_ASCII(string id, string segment)
    {
        Assert.Equal($"/v1/sp%20ace/%C3%BC/{segment}?version=3&key=K%26", (await SendAsync(client => client.Paths.GetAsync(id))).Target);
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_is_refused()
    {
        using var client = Create();

        Assert.Equal("id", (await Assert.ThrowsAsync<ArgumentException>(() => client.Paths.GetAsync("a\uD800"))).ParamName);
        await Assert.ThrowsAsync<ArgumentException>(() => client.Legacy.ListAsync("\uDC00"));
        await Assert.ThrowsAsync<ArgumentException>(() => client.Queries.ReservedAsync(new() { Kept = "\uDC00\uD800" }));
        await Assert.ThrowsAsync<ArgumentException>(() => client.Secrets.CookieAsync("\uD800"));
    }

    [Fact]
    public async Task The_fields_of_a_form_are_written_as_their_encoding_says_and_otherwise_by_their_type()
    {
        var request = await SendAsync(client => client.Charges.CreateAsync(new CreateChargeRequest
        {
            Amount = 5,
            Metadata = new Dictionary<string, string> { ["k 1"] = "v" },
            Shipping = new() { Name = "n", Address = new() { City = "c" } },
            Rows = [new Row { Sku = "a" }, new Row { Sku = "b" }],
            Plain = [new Row { Sku = "a" }, new Row { Sku = "b" }],
            Payload = new() { On = Day(31) },
            Words = ["a b", "c,d"],
            Pipes = ["a", "b"],
            Spread = new() { R = 1, G = 2 },
            Created = new Range { Gte = 1 },
            Day = Day(31),
            Days = [Day(30), Day(31)],
        }));

        Assert.Equal("application/x-www-form-urlencoded", request.Header("Content-Type"));
        Assert.Equal(
            [
                "amount=5", "metadata%5Bk+1%5D=v", "shipping%5Bname%5D=n", "shipping%5Baddress%5D%5Bcity%5D=c", "rows%5B0%5D%5Bsku%5D=a", "rows%5B1%5D%5Bsku%5D=b",
                "plain=%7B%22sku%22%3A%22a%22%7D", "plain=%7B%22sku%22%3A%22b%22%7D", "payload=%7B%22on%22%3A%222024-01-31%22%7D", "words=a+b,c%2Cd", "pipes=a%7Cb",
                "r=1", "g=2", "created%5Bgte%5D=1", "day=2024-01-31", "days=2024-01-30", "days=2024-01-31",
            ],
            request.Body.Split('&'));
    }

    [Fact]
    public async Task A_form_without_members_is_no_body()
    {
        var request = await SendAsync(client => client.Charges.ListAsync());

        Assert.Empty(request.Headers("Content-Type"));
        Assert.Empty(request.Body);
    }

    [Fact]
    public async Task Dates_are_dates_wherever_they_stand()
    {
        var dates = new CreateDateRequest
        {
            Id = "the server's",
            Day = Day(31),
            Days = [Day(30), Day(31)],
            ByName = new Dictionary<string, DateOnly> { ["a"] = Day(31) },
            Weeks = [[Day(30)], [Day(31)]],
        };

        // What only the server may set is kept and not sent.
        Assert.Equal(
            """{"day":"2024-01-31","days":["2024-01-30","2024-01-31"],"byName":{"a":"2024-01-31"},"weeks":[["2024-01-30"],["2024-01-31"]]}""",
            (await SendAsync(client => client.Dates.CreateAsync(dates))).Body);
        Assert.Equal("""["2024-01-30","2024-01-31"]""", (await SendAsync(client => client.Dates.ReplaceAsync([Day(30), Day(31)]))).Body);
        Assert.StartsWith(
            """{"id":"the server's","day":"2024-01-31","days":["2024-01-30","2024-01-31"],"byName":{"a":"2024-01-31"},""",
            JsonConvert.SerializeObject(dates),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_in_seconds_are_numbers_wherever_they_stand()
    {
        var request = await SendAsync(client => client.Times.GetAsync(Moment(0), Moment(250), new() { At = Moment(999), XSince = Moment(500), Seen = Moment(1), List = [Moment(0), Moment(1000)] }));

        Assert.Equal("/v1/times/1700000000/1700000000.25?version=3&at=1700000000&list=1700000000&list=1700000001", request.Target);
        Assert.Equal("1700000000.5", request.Header("X-Since"));
        Assert.Equal("seen=1700000000", request.Header("Cookie"));

        var times = new SendTimeRequest
        {
            At = Moment(999),
            Exact = Moment(999),
            Moments = [Moment(0), Moment(1000)],
            ByName = new Dictionary<string, DateTimeOffset> { ["a"] = Moment(125) },
            Rows = [[Moment(0)]],
        };
        Assert.Equal(
            """{"at":1700000000,"exact":1700000000.999,"moments":[1700000000,1700000001],"byName":{"a":1700000000.125},"rows":[[1700000000]]}""",
            (await SendAsync(client => client.Times.SendAsync(times))).Body);
        Assert.StartsWith(
            """{"at":1700000000,"exact":1700000000.999,"moments":[1700000000,1700000001],"byName":{"a":1700000000.125},""",
            JsonConvert.SerializeObject(times),
            StringComparison.Ordinal);
        Assert.Equal(
            "at=1700000000&exact=1700000000.5&list=1700000000",
            (await SendAsync(client => client.Times.CreateAsync(new CreateTimeRequest { At = Moment(1), Exact = Moment(500), List = [Moment(0)] }))).Body);
    }

    /// <summary>A time of a day has an offset and a duration may be in months: no type of .NET says so and comes back as it was.</summary>
    [Fact]
    public async Task Times_of_a_day_and_durations_are_texts() =>
        Assert.Equal(
            """{"opens":"08:30:00.5+01:00","lasts":"P1M"}""",
            (await SendAsync(client => client.Times.SendAsync(new SendTimeRequest { Opens = "08:30:00.5+01:00", Lasts = "P1M" }))).Body);

    /// <summary>The compiler tells a caller what a request needs; what tests make up needs nothing.</summary>
    [Fact]
    public void What_a_request_needs_is_required_in_CSharp()
    {
        Assert.Equal(["Name", "Count"], Required(typeof(Needed)));
        Assert.Empty(Required(typeof(Made)));

        static IEnumerable<string> Required(Type type) => type.GetProperties().Where(property => property.IsDefined(typeof(RequiredMemberAttribute), inherit: false)).Select(property => property.Name);
    }

    [Fact]
    public async Task Defaults_of_the_document_are_the_server_s_and_not_sent()
    {
        var request = await SendAsync(client => client.Defaults.CreateAsync(new CreateDefaultRequest()));

        Assert.Equal("/v1/defaults?version=3", request.Target);
        Assert.Equal("{}", request.Body);
        Assert.Empty(request.Headers("X-Mode"));
        Assert.Null(new CreateDefaultRequest().Size);
    }

    [Fact]
    public async Task A_list_of_files_is_a_part_each()
    {
        var body = (await SendAsync(client => client.Files.UploadAsync(new UploadFileRequest
        {
            File = [new FileUpload("1"u8.ToArray(), "one.txt"), new FileUpload("2"u8.ToArray(), "two.txt")],
        }))).Body;

        Assert.Equal(
            ["Content-Disposition: form-data; name=\"file\"; filename=\"one.txt\"", "Content-Disposition: form-data; name=\"file\"; filename=\"two.txt\""],
            body.Split("\r\n").Where(line => line.StartsWith("Content-Disposition", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_key_may_be_a_word_and_a_token() =>
        Assert.Equal("Token abc", (await SendAsync(client => client.Secrets.HeaderAsync())).Header("Authorization"));

    [Fact]
    public async Task A_certificate_is_the_connection_s()
    {
        Assert.Empty((await SendAsync(client => client.Secrets.CertificateAsync())).Headers("Authorization"));
        Assert.Equal("session=a%20b==; theme=dark; sid=C", (await SendAsync(client => client.Secrets.CookieAsync("a b==", new() { Theme = "dark" }))).Header("Cookie"));
    }

    [Theory]
    [InlineData("Host")]
    [InlineData("transfer-encoding")]
    [InlineData("Content-Length")]
    [InlineData("Connection")]
    public void Headers_of_the_connection_are_not_the_call_s(string name)
    {
        using var client = Create();

        var exception = Assert.Throws<ArgumentException>(() => client.WithOptions(new RequestOptions { Headers = { [name] = "1" } }));

        Assert.Contains(name, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "https://logs.example.test/in/logs", true)]
    [InlineData("https://api.example.test/proxy", "https://logs.example.test/in/logs", true)]
    [InlineData("https://api.example.eu/v1", "https://logs.example.eu/in/logs", true)]
    [InlineData("https://proxy.example.com/v1", "https://logs.example.test/in/logs", false)]
    public async Task An_operation_is_called_at_its_own_server_and_has_a_credential_where_the_document_says_so(string? baseAddress, string expected, bool hasCredential)
    {
        var request = await CaptureAsync(baseAddress, client => client.Servers.SubmitAsync());

        Assert.Equal(expected, request.RequestUri!.AbsoluteUri);
        Assert.Equal(hasCredential, request.Headers.Contains("Authorization"));
    }

    [Fact]
    public async Task A_relative_server_is_relative_to_the_base_address_and_one_without_an_address_is_it()
    {
        var relative = await CaptureAsync("https://proxy.example.com/a/v1/", client => client.Servers.RelativeAsync());

        Assert.Equal("https://proxy.example.com/a/v9/logs", relative.RequestUri!.AbsoluteUri);
        Assert.True(relative.Headers.Contains("Authorization"));
        Assert.Equal("https://proxy.example.com/v1/logs", (await CaptureAsync("https://proxy.example.com/v1", client => client.Servers.UnknownAsync())).RequestUri!.AbsoluteUri);
    }

    private static async Task<HttpRequestMessage> CaptureAsync(string? baseAddress, Func<RequestsClient, Task> call)
    {
        using var handler = new CapturingHandler();
        using var http = new HttpClient(handler);
        using var client = new RequestsClient(new RequestsClientOptions { HttpClient = http, BaseAddress = baseAddress is null ? null : new Uri(baseAddress), InHeader = "Token abc" });
        await call(client);
        return handler.Request!;
    }

    private static DateOnly Day(int day) => new(2024, 1, day);

    private static DateTimeOffset Moment(int milliseconds) => DateTimeOffset.FromUnixTimeSeconds(1700000000).AddMilliseconds(milliseconds).ToOffset(TimeSpan.FromHours(-5));

    private RequestsClient Create() => new(new RequestsClientOptions
    {
        BaseAddress = new Uri(_server.Address, "/v1?version=3"),
        MaxRetries = 0,
        InHeader = "Token abc",
        InQuery = "K&",
        InCookie = "C",
    });

    private async Task<WireRequest> SendAsync(Func<RequestsClient, Task> call)
    {
        using var client = Create();
        return await _server.ReceiveAsync(() => call(client));
    }

    private sealed class CapturingHandler : HttpMessageHandler
    {
        public HttpRequestMessage? Request { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Request = request;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent));
        }
    }
}
