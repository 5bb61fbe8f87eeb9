using System;
using System.Collections.Generic;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

public class QueryTests
{
    private static readonly JsonCodec<IReadOnlyList<string>> Texts = JsonCodecs.String.List;

    [Fact]
    public void Without_parameters_there_is_no_question_mark()
    {
        Assert.Equal("https://api.example.test/v2/things", Address(_ => { }));
    }

    [Fact]
    public void Names_and_values_are_escaped()
    {
        Assert.Equal(
            "https://api.example.test/v2/things?filter%5Bname%5D%5Bcontains%5D=a%20b%26c%3Dd%2Be%3F%23%25&%C3%BC=%F0%9F%98%80",
            Address(request =>
            {
                request.AddQuery("filter[name][contains]", "a b&c=d+e?#%");
                request.AddQuery("ü", "😀");
            }));
    }

    [Fact]
    public void A_dot_segment_in_a_value_changes_nothing_of_the_path()
    {
        Assert.Equal("https://api.example.test/v2/things?x=..%2F..&y=.", Address(request =>
        {
            request.AddQuery("x", "../..");
            request.AddQuery("y", ".");
        }));
    }

    [Fact]
    public void Null_is_left_out_and_an_empty_text_is_not()
    {
        Assert.Equal("https://api.example.test/v2/things?empty=", Address(request =>
        {
            request.AddQuery("text", (string?)null);
            request.AddQuery("int", (int?)null);
            request.AddQuery("long", (long?)null);
            request.AddQuery("double", (double?)null);
            request.AddQuery("decimal", (decimal?)null);
            request.AddQuery("bool", (bool?)null);
            request.AddQuery("guid", (Guid?)null);
            request.AddQuery("date", (DateTimeOffset?)null);
            request.AddQuery("uri", (Uri?)null);
            request.AddQuery("enum", (Color?)null);
            request.AddQuery("list", null, Texts, ParameterStyle.Form, explode: true);
            request.AddQuery("empty", string.Empty);
        }));
    }

    [Fact]
    public void Values_of_every_type_have_one_spelling()
    {
        Assert.Equal(
            "https://api.example.test/v2/things?int=-1&long=5000000000&double=1.5&decimal=2.50&yes=true&no=false"
                + "&guid=6f9619ff-8b86-d011-b42d-00c04fc964ff&utc=2026-01-02T03%3A04%3A05.5Z&offset=2026-01-02T03%3A04%3A05%2B02%3A00"
                + "&uri=https%3A%2F%2Fapp.example%2Fback%3Fa%3D1&enum=new-color&enum2=red",
            Address(request =>
            {
                request.AddQuery("int", -1);
                request.AddQuery("long", 5_000_000_000);
                request.AddQuery("double", 1.5);
                request.AddQuery("decimal", 2.50m);
                request.AddQuery("yes", true);
                request.AddQuery("no", false);
                request.AddQuery("guid", Guid.Parse("6F9619FF-8B86-D011-B42D-00C04FC964FF"));
                request.AddQuery("utc", new DateTimeOffset(2026, 1, 2, 3, 4, 5, 500, TimeSpan.Zero));
                request.AddQuery("offset", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)));
                request.AddQuery("uri", new Uri("https://app.example/back?a=1"));
                request.AddQuery("enum", new Color("new-color"));
                request.AddQuery("enum2", (Color?)new Color("red"));
            }));
    }

    [Theory]
    [InlineData(ParameterStyle.Form, true, "tag=a%2Cb&tag=c")]
    [InlineData(ParameterStyle.Form, false, "tag=a%2Cb,c")]
    [InlineData(ParameterStyle.SpaceDelimited, false, "tag=a%2Cb%20c")]
    [InlineData(ParameterStyle.PipeDelimited, false, "tag=a%2Cb%7Cc")]
    [InlineData(ParameterStyle.DeepObject, true, "tag%5B0%5D=a%2Cb&tag%5B1%5D=c")]
    [InlineData(ParameterStyle.Json, false, "tag=%5B%22a%2Cb%22%2C%22c%22%5D")]
    public void A_list_is_written_as_its_style_says(ParameterStyle style, bool explode, string expected)
    {
        Assert.Equal("https://api.example.test/v2/things?" + expected, Address(request => request.AddQuery("tag", ["a,b", "c"], Texts, style, explode)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_empty_list_adds_nothing(bool explode)
    {
        Assert.Equal("https://api.example.test/v2/things", Address(request => request.AddQuery("tag", [], Texts, ParameterStyle.Form, explode)));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused()
    {
        Assert.Throws<ArgumentException>("text", () => ThingsApi.Request().AddQuery("text", "\uD83D"));
        Assert.Throws<ArgumentException>("tag", () => ThingsApi.Request().AddQuery("tag", ["\uDE00x"], Texts, ParameterStyle.Form, explode: true));
    }

    private static string Address(Action<ApiRequest> add)
    {
        using var client = ThingsApi.Client("https://api.example.test/v2");
        var request = ThingsApi.Request();
        add(request);
        return client.GetUri(request).AbsoluteUri;
    }
}
