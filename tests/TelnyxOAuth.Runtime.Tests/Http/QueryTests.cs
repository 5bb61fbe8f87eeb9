using System;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

public class QueryTests
{
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
            request.AddQuery("list", (string[]?)null);
            request.AddQuery("enums", (Color[]?)null);
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

    [Fact]
    public void A_list_repeats_its_name_for_each_value()
    {
        Assert.Equal("https://api.example.test/v2/things?tag=a%2Cb&tag=c", Address(request =>
            request.AddQuery("tag", new[] { "a,b", "c" })));
    }

    [Fact]
    public void A_list_that_is_not_exploded_is_joined_with_commas()
    {
        Assert.Equal("https://api.example.test/v2/things?tag=a,b%2Cc", Address(request =>
            request.AddQuery("tag", new[] { "a", "b,c" }, explode: false)));
    }

    [Fact]
    public void A_list_of_enums_is_written_either_way()
    {
        Assert.Equal("https://api.example.test/v2/things?c=red&c=blue&d=red,blue", Address(request =>
        {
            request.AddQuery("c", new[] { new Color("red"), new Color("blue") });
            request.AddQuery("d", new[] { new Color("red"), new Color("blue") }, explode: false);
        }));
    }

    [Fact]
    public void An_empty_list_that_is_exploded_adds_nothing()
    {
        Assert.Equal("https://api.example.test/v2/things", Address(request => request.AddQuery("tag", Array.Empty<string>())));
    }

    private static string Address(Action<ApiRequest> add)
    {
        using var client = ThingsApi.Client("https://api.example.test/v2");
        var request = ThingsApi.Request();
        add(request);
        return client.GetUri(request).AbsoluteUri;
    }
}
