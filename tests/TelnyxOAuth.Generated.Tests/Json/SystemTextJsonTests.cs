using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Json;

/// <summary>System.Text.Json writes what the codecs write, and reads it as the same model.</summary>
public partial class SystemTextJsonTests
{
    private const int Samples = 300;

    private static readonly JsonSerializerOptions OtherNames = new() { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly JsonSerializerOptions Lax = new() { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip, MaxDepth = 1000 };

    private static readonly JsonSerializerOptions Small = new() { DefaultBufferSize = 1 };

    public static TheoryData<Type> Models => CodecAgreementTests.Models;

    [Theory]
    [MemberData(nameof(Models))]
    public void The_codec_JsonConvert_and_System_Text_Json_agree_in_both_directions(Type model) => typeof(SystemTextJsonTests)
        .GetMethod(nameof(CheckAgreement), BindingFlags.Static | BindingFlags.NonPublic)!
        .MakeGenericMethod(model)
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);

    [Theory]
    [InlineData("""{"id":"2026-01-02T03:04:05.000Z","more":"2026-01-02T03:04:05.000Z"}""")]
    [InlineData("""{"id":"a","huge":1e400,"long":123456789012345678901234567890,"nested":{"a":[1,null,{"b":-0.5}]}}""")]
    [InlineData("""{"id":"\u00fc\ud83d\ude00</script>"}""")]
    public void Members_that_the_document_does_not_name_survive(string json)
    {
        var scope = JsonSerializer.Deserialize<ConsentScope>(json)!;

        Assert.Equal(Sdk.Write(Sdk.Read<ConsentScope>(json)), Sdk.Write(scope));
        Assert.Equal(Tokens(json), Tokens(JsonSerializer.Serialize(scope)));
    }

    [Fact]
    public void Values_that_their_types_can_t_hold_survive()
    {
        const string Json = """
            {"record_type":"oauth_client","client_id":"c","name":"n","org_id":"o","user_id":"u","client_type":"public","require_pkce":false,"redirect_uris":["http://localhost:*/cb"],"created_at":"soon","updated_at":"2026-01-02T03:04:05+00:00"}
            """;

        var client = JsonSerializer.Deserialize<OAuthClient>(Json)!;

        Assert.Equal("http://localhost:*/cb", Assert.IsAssignableFrom<UnparsedUri>(client.RedirectUris![0]).Text);
        Assert.Equal("soon", (string?)client.AdditionalProperties["created_at"]);
        Assert.Contains("created_at", client.MissingMembers);
        Assert.Equal(Tokens(Json).Order(), Tokens(JsonSerializer.Serialize(client)).Order());
        Assert.Equal(Tokens(Sdk.Write(Sdk.Read<OAuthClient>(Json))), Tokens(JsonSerializer.Serialize(client)));
        Assert.DoesNotContain("issing", JsonSerializer.Serialize(client), StringComparison.Ordinal);
    }

    [Fact]
    public void Members_are_called_and_left_out_as_the_document_has_it_whatever_the_options_say()
    {
        Assert.Equal("""{"logo_uri":null}""", JsonSerializer.Serialize(new OAuthClientUpdateRequest { LogoUri = null }, OtherNames));
        Assert.Equal("{\n  \"name\": \"\\u003Ca\\u003E\"\n}", JsonSerializer.Serialize(new OAuthClientUpdateRequest { Name = "<a>" }, Indented).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_program_s_own_context_reads_and_writes_models_without_reflection()
    {
        var entry = new CacheEntry
        {
            Scope = Sdk.Read<ConsentScope>("""{"id":"a","more":[1.5]}"""),
            Types = new Dictionary<ClientType, ClientType?> { [ClientType.Public] = ClientType.Confidential, ["new"] = null },
        };

        var json = JsonSerializer.Serialize(entry, CacheContext.Default.CacheEntry);
        var read = JsonSerializer.Deserialize(json, CacheContext.Default.CacheEntry)!;

        Assert.Equal("""{"Scope":{"id":"a","more":[1.5]},"Types":{"public":"confidential","new":null}}""", json);
        Assert.Equal(json, JsonSerializer.Serialize(read, CacheContext.Default.CacheEntry));
        Assert.Equal(ClientType.Confidential, read.Types![ClientType.Public]);
    }

    [Fact]
    public void An_enum_is_a_text_and_reads_other_plain_values_as_they_are_written()
    {
        Assert.Equal("\"\"", JsonSerializer.Serialize(default(ClientType)));
        Assert.Equal(default, JsonSerializer.Deserialize<ClientType>("null"));
        Assert.Null(JsonSerializer.Deserialize<ClientType?>("null"));
        Assert.Equal("1.50", JsonSerializer.Deserialize<ClientType>("1.50").Value);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ClientType>("[]"));
    }

    /// <summary>With and without reflection.</summary>
    [Fact]
    public async Task Types_of_a_program_hold_models_lists_of_them_and_enums_and_nothing()
    {
        var log = new Log([Sdk.Read<ConsentScope>("""{"id":"a"}"""), null], ClientType.Public, null, [ClientType.Public, "new"], new Inner { Client = Client() }, ["a", new TokenAudience(["b", "c"])]);
        const string Json = """{"Scopes":[{"id":"a"},null],"Type":"public","Other":null,"Types":["public","new"],"Inner":{"Client":{"name":"n","allowed_scopes":["s"],"client_type":"public","allowed_grant_types":[]},"Clients":null},"Audiences":["a",["b","c"]]}""";

        Assert.Equal(Json, JsonSerializer.Serialize(log));
        Assert.Equal(Json, JsonSerializer.Serialize(log, CacheContext.Default.Log));
        Assert.Equal(Json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Log>(Json)));
        Assert.Equal(Json, JsonSerializer.Serialize(JsonSerializer.Deserialize(Json, CacheContext.Default.Log)));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Json));
        Assert.Equal(Json, JsonSerializer.Serialize(await JsonSerializer.DeserializeAsync<Log>(stream, Small)));
        Assert.Null(JsonSerializer.Deserialize<ConsentScope>("null"));
        Assert.Equal("null", JsonSerializer.Serialize<ConsentScope?>(null));
        Assert.Equal([null, "a"], JsonSerializer.Deserialize<List<TokenAudience?>>("[null,\"a\"]")!.Select(audience => audience?.Text));
    }

    [Fact]
    public void What_C_sharp_requires_of_who_creates_a_model_is_not_required_of_JSON()
    {
        var client = JsonSerializer.Deserialize<OAuthClientCreateRequest>("""{"name":"n"}""")!;

        Assert.Equal("n", client.Name);
        Assert.Null(client.AllowedScopes);
        Assert.Equal(JsonText.Write(Client()), JsonText.Write(JsonSerializer.Deserialize<OAuthClientCreateRequest>(JsonSerializer.Serialize(Client()))!));
    }

    [Theory]
    [InlineData("""{"id":"a"}, """)]
    [InlineData("""{"id":"a" """)]
    [InlineData("""{"id":a}""")]
    [InlineData("""{"id":"a",}""")]
    [InlineData("""{/**/"id":"a"}""")]
    [InlineData("")]
    [InlineData("deep")]
    public void Malformed_JSON_is_the_serializer_s_own_exception(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<ConsentScope>(json == "deep" ? Deep(64) : json));

    [Fact]
    public void What_the_reader_s_options_allow_is_read()
    {
        Assert.Equal("""{"id":"a","more":[1,{"b":2}]}""", JsonSerializer.Serialize(JsonSerializer.Deserialize<ConsentScope>("""{/*a*/"id":"a",/*b*/"more":[1,{"b":2,},],}""", Lax)));
        Assert.Equal(Deep(63), JsonSerializer.Serialize(JsonSerializer.Deserialize<ConsentScope>(Deep(63))));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ConsentScope>(Deep(64), Lax));
    }

    [Fact]
    public void What_is_nested_too_deep_is_not_written()
    {
        var scope = new ConsentScope { Id = "a", AdditionalProperties = { ["deep"] = Newtonsoft.Json.Linq.JToken.Parse(new string('[', 60) + new string(']', 60)) } };

        Assert.NotEmpty(JsonSerializer.Serialize(scope));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new[] { new[] { new[] { new[] { scope } } } }));
    }

    [Theory]
    [InlineData("""{"id":["hush"]}""", "$.id")]
    [InlineData("""["hush"]""", "$")]
    public void JSON_of_another_shape_is_the_serializer_s_own_exception_which_names_the_place_and_no_value(string json, string path)
    {
        var alone = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ConsentScope>(json));
        var inside = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ConsentScope[]>($"[null,{json}]"));

        Assert.Equal(path, alone.Path);
        Assert.Equal("$[1]", inside.Path);
        Assert.All([alone, inside], exception =>
        {
            Assert.Null(exception.InnerException);
            Assert.Contains($" at {path} ", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("hush", exception.Message, StringComparison.Ordinal);
        });
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OAuthClientResponse>("{}"));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<ConsentScope>("{\"id\":\"a\""));
    }

    [Fact]
    public void What_a_request_requires_has_to_be_set()
    {
        var exception = Assert.Throws<RequiredMemberException>(() => JsonSerializer.Serialize(new OAuthClientCreateRequest { Name = null!, AllowedScopes = [], AllowedGrantTypes = [], ClientType = ClientType.Public }));

        Assert.Equal(nameof(OAuthClientCreateRequest), exception.ModelName);
    }

    private static void CheckAgreement<T>()
        where T : class, IJsonModel
    {
        for (var seed = 0; seed < Samples; seed++)
        {
            var model = (T)new ModelSamples(seed).Create(typeof(T));

            var json = Sdk.Write(model);
            var other = JsonSerializer.Serialize(model);

            Assert.Equal(Tokens(json), Tokens(other));
            Assert.Equal(json, Sdk.Write(JsonSerializer.Deserialize<T>(json)!));
            Assert.Equal(json, Sdk.Write(JsonSerializer.Deserialize<T>(other)!));
            Assert.Equal(json, Newtonsoft.Json.JsonConvert.SerializeObject(JsonSerializer.Deserialize<T>(other)));
            Assert.Equal(other, JsonSerializer.Serialize(Newtonsoft.Json.JsonConvert.DeserializeObject<T>(json)));
            Assert.Equal(other, JsonSerializer.Serialize(Sdk.Read<T>(other)));
        }
    }

    private static OAuthClientCreateRequest Client() => new() { Name = "n", AllowedScopes = ["s"], AllowedGrantTypes = [], ClientType = ClientType.Public };

    private static string Deep(int lists) => $"{{\"id\":\"a\",\"more\":{new string('[', lists)}{new string(']', lists)}}}";

    /// <summary>The tokens of JSON, with their texts whatever is escaped in them, and numbers as they are written.</summary>
    private static List<string> Tokens(string json)
    {
        var tokens = new List<string>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
        {
            var text = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : Encoding.UTF8.GetString(reader.ValueSpan);
            tokens.Add($"{reader.TokenType} {text}");
        }

        return tokens;
    }

    internal sealed class CacheEntry
    {
        public ConsentScope? Scope { get; set; }

        public Dictionary<ClientType, ClientType?>? Types { get; set; }
    }

    internal sealed record Log(IReadOnlyList<ConsentScope?> Scopes, ClientType Type, ClientType? Other, List<ClientType> Types, Inner Inner, TokenAudience[] Audiences);

    internal sealed class Inner
    {
        public required OAuthClientCreateRequest Client { get; init; }

        public List<OAuthClient>? Clients { get; init; }
    }

    [JsonSerializable(typeof(CacheEntry))]
    [JsonSerializable(typeof(Log))]
    internal sealed partial class CacheContext : JsonSerializerContext;
}
