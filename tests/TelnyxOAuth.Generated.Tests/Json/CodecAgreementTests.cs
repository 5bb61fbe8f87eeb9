using System;
using System.Linq;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Tests;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Json;

/// <summary>The codecs and <c>JsonConvert</c> write the same JSON, and read it as the same model.</summary>
public class CodecAgreementTests
{
    private const int Samples = 300;

    public static TheoryData<Type> Models => [.. Sdk.Models.OrderBy(type => type.Name, StringComparer.Ordinal)];

    [Fact]
    public void Models_and_enums_have_converters_for_System_Text_Json_where_the_framework_has_it()
    {
        var enums = typeof(TelnyxOAuthClient).Assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(IOpenEnumValue))).ToArray();

        Assert.NotEmpty(enums);
        Assert.All(Sdk.Models.Concat(enums), type => Assert.Equal(
            !TestedBuild.IsNetStandard,
            type.GetCustomAttributes().Any(attribute => attribute.GetType() == typeof(System.Text.Json.Serialization.JsonConverterAttribute))));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_is_written_and_read_as_text_without_its_codec(Type model) => Invoke(nameof(CheckText), model);

    [Theory]
    [MemberData(nameof(Models))]
    public void Codec_and_convert_agree_in_both_directions(Type model) => Invoke(nameof(CheckAgreement), model);

    [Theory]
    [MemberData(nameof(Models))]
    public void Codec_and_convert_read_what_is_missing_alike(Type model) => Invoke(nameof(CheckTolerance), model);

    private static void CheckAgreement<T>()
        where T : class, IJsonModel
    {
        for (var seed = 0; seed < Samples; seed++)
        {
            var model = (T)new ModelSamples(seed).Create(typeof(T));

            var json = Sdk.Write(model);

            Assert.Equal(JsonConvert.SerializeObject(model), json);
            Assert.Equal(json, JsonConvert.SerializeObject(Sdk.Read<T>(json)));
            Assert.Equal(json, Sdk.Write(JsonConvert.DeserializeObject<T>(json)!));
            Assert.Equal(json, Sdk.Write(Sdk.Read<T>(json)));
        }
    }

    private static void CheckText<T>()
        where T : class, IJsonModel
    {
        for (var seed = 0; seed < Samples; seed++)
        {
            var model = (T)new ModelSamples(seed).Create(typeof(T));

            var json = JsonText.Write(model);

            Assert.Equal(Sdk.Write(model), json);
            Assert.Equal(json, JsonText.Write(JsonText.Read<T>(json)!));
        }
    }

    private static void CheckTolerance<T>()
        where T : class, IJsonModel
    {
        var members = Enumerable.Range(0, Samples).SelectMany(seed => JObject.Parse(Sdk.Write((T)new ModelSamples(seed).Create(typeof(T)))).Properties()).Select(member => member.Name).Where(name => !name.StartsWith("further", StringComparison.Ordinal)).Distinct().ToArray();
        if (typeof(T).Name is "ConsentResponse" or "OAuthClientResponse" or "OAuthClientListResponse" or "OAuthGrantResponse" or "OAuthGrantListResponse")
        {
            // Nothing to tolerate: their data is all that they are.
            Assert.Throws<JsonContentException>(() => Sdk.Read<T>("{}"));
            Assert.Throws<JsonContentException>(() => Sdk.Read<T>("{\"data\":null}"));
            return;
        }

        var nothing = Sdk.Read<T>("{}");
        var nulls = Sdk.Read<T>("{" + string.Join(',', members.Select(name => JsonConvert.ToString(name) + ":null")) + "}");

        var converted = JsonConvert.DeserializeObject<T>("{}")!;

        Assert.All(typeof(T).GetProperties(), property =>
        {
            Assert.Equal(property.GetValue(nothing), property.GetValue(nulls));
            Assert.Equal(property.GetValue(nothing), property.GetValue(converted));
        });
        Assert.Null(Sdk.Read<T>("null"));
    }

    private static void Invoke(string name, Type model) => typeof(CodecAgreementTests)
        .GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!
        .MakeGenericMethod(model)
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
}
