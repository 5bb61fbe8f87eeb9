using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;
using Xunit.Abstractions;

namespace TelnyxOAuth.Generated.Tests.OAuth;

/// <summary>
/// Whatever a token endpoint responds, calls have a token or an exception of the API, and not each of them requests one.
/// What once broke that is kept in <c>TokenResponses/</c>.
/// </summary>
public class TokenFuzzTests(ITestOutputHelper output)
{
    private const string SeedVariable = "FUZZ_SEED";
    private const int DefaultSeed = 6749;
    private const int Inputs = 600;
    private const int Calls = 4;

    private static readonly HttpStatusCode[] Statuses =
        [.. Enumerable.Repeat(HttpStatusCode.OK, 8), HttpStatusCode.Created, HttpStatusCode.NoContent, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable, (HttpStatusCode)302, (HttpStatusCode)599];

    private static readonly string[] Words =
    [
        "\"access_token\":", "\"token_type\":", "\"expires_in\":", "\"error\":", "\"scope\":", "\"a\"", "\"Bearer\"", "\"mac\"", "null", "true", "3600", "-1", "0", "1.5", "1e10", "1e400", "-1e400", "NaN", "Infinity", "0x10", "99999999999999999999", "\"\"", "\" \"", "{", "}", "[", "]", ",", ":", "\"", "\\",
        "\\u0000", "\\uD800", "\\r\\n", "\u00E9", "/*", "*/", "//", "'", "new Date(0)", "undefined", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "\0", "\uFEFF",
    ];

    private static readonly string[] FoundNames =
        [.. typeof(TokenFuzzTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("TokenResponses/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Found => [.. FoundNames];

    [Theory]
    [MemberData(nameof(Found))]
    public async Task What_was_found_stays_mended(string file) =>
        Assert.Null(await FindProblemAsync(Read(file), HttpStatusCode.OK));

    [Fact]
    public async Task Whatever_comes_is_a_token_or_an_exception_of_the_api()
    {
        var seed = Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : DefaultSeed;
        output.WriteLine($"{SeedVariable}={seed}");
        Console.WriteLine($"Token responses are fuzzed with {SeedVariable}={seed}.");
        var random = new Random(seed);
        var corpus = FoundNames.Select(Read).Append("""{"access_token":"t","token_type":"Bearer","expires_in":3600,"scope":"admin"}""").ToArray();
        for (var input = 0; input < Inputs; input++)
        {
            var body = Mutate(corpus[random.Next(corpus.Length)], random);
            var status = Statuses[random.Next(Statuses.Length)];
            if (await FindProblemAsync(body, status) is { } problem)
            {
                Assert.Fail($"{SeedVariable}={seed}, input {input}, {(int)status}, {System.Text.Json.JsonSerializer.Serialize(body)}: {problem}");
            }
        }
    }

    private static string Mutate(string text, Random random)
    {
        var body = new StringBuilder(text);
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            var at = random.Next(body.Length + 1);
            var length = random.Next(Math.Min(12, body.Length - at + 1));
            switch (random.Next(5))
            {
                case 0:
                    body.Remove(at, length);
                    break;
                case 1:
                    body.Insert(at, Words[random.Next(Words.Length)]);
                    break;
                case 2:
                    body.Remove(at, length).Insert(at, Words[random.Next(Words.Length)]);
                    break;
                case 3:
                    body.Insert(at, body.ToString(at, length));
                    break;
                default:
                    body.Insert(at, (char)random.Next(256));
                    break;
            }
        }

        return body.ToString();
    }

    private static async Task<string?> FindProblemAsync(string body, HttpStatusCode status)
    {
        using var server = new TokenServer();
        server.RespondToToken = _ => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) });
        for (var call = 0; call < Calls; call++)
        {
            var exception = await Record.ExceptionAsync(() => server.Client.OAuthClients.ListAsync());
            if (exception is not (null or ApiException { OperationName: "OAuth.Token" }))
            {
                return exception.ToString();
            }
        }

        return server.TokenRequests.Length > 2 ? $"{server.TokenRequests.Length} requests for {Calls} calls" : null;
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(TokenFuzzTests).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
