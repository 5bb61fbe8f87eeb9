using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Build.Tests.Requests.Styles;
using Xunit;

namespace TelnyxOAuth.Build.Tests.Requests;

/// <summary>
/// The table of OpenAPI 3.0.4 (section 4.8.12.4): every style, exploded and not, with every type at every location, as the bytes come
/// over the wire. Where the table says n/a, TIDY.md says what is sent.
/// </summary>
public sealed class StyleTableTests
{
    private static readonly Dictionary<string, object> Values = new()
    {
        ["text"] = "a b/c",
        ["whole"] = 7,
        ["number"] = 1.5,
        ["flag"] = true,
        ["day"] = Day(31),
        ["time"] = Time(1),
        ["shade"] = Shade.Dark,
        ["texts"] = new[] { "blue", "b,c" },
        ["wholes"] = new[] { 3, 4 },
        ["numbers"] = new[] { 1.5, 2 },
        ["flags"] = new[] { true, false },
        ["days"] = new[] { Day(30), Day(31) },
        ["times"] = new[] { Time(1), Time(2) },
        ["shades"] = new[] { Shade.Dark, Shade.Light },
        ["color"] = new Color { R = 100, G = 0.5, Since = Day(31) },
        ["r"] = 100,
        ["g"] = 0.5,
        ["since"] = Day(31),
        ["colorR"] = 100,
        ["colorG"] = 0.5,
        ["colorSince"] = Day(31),
    };

    /// <summary>Primitives, which most styles write alike.</summary>
    private static readonly string[] Pairs =
        ["text=a%20b%2Fc", "whole=7", "number=1.5", "flag=true", "day=2024-01-31", "time=2024-01-31T01%3A00%3A00Z", "shade=dark"];

    private static readonly string[] ExplodedLists =
    [
        "texts=blue", "texts=b%2Cc", "wholes=3", "wholes=4", "numbers=1.5", "numbers=2", "flags=true", "flags=false", "days=2024-01-30", "days=2024-01-31",
        "times=2024-01-31T01%3A00%3A00Z", "times=2024-01-31T02%3A00%3A00Z", "shades=dark", "shades=light",
    ];

    [Fact]
    public async Task Simple_paths()
    {
        string[] values =
        [
            "a%20b%2Fc", "7", "1.5", "true", "2024-01-31", "2024-01-31T01%3A00%3A00Z", "dark",
            "blue,b%2Cc", "3,4", "1.5,2", "true,false", "2024-01-30,2024-01-31", "2024-01-31T01%3A00%3A00Z,2024-01-31T02%3A00%3A00Z", "dark,light",
        ];

        await AssertPathAsync("SimpleJoined", "/path/simple/false", [.. values, "R,100,G,0.5,since,2024-01-31"]);
        await AssertPathAsync("SimpleExploded", "/path/simple/true", [.. values, "R=100,G=0.5,since=2024-01-31"]);
    }

    [Fact]
    public async Task Label_paths()
    {
        string[] primitives = [".a%20b%2Fc", ".7", ".1.5", ".true", ".2024-01-31", ".2024-01-31T01%3A00%3A00Z", ".dark"];

        await AssertPathAsync("LabelJoined", "/path/label/false",
        [
            .. primitives,
            ".blue,b%2Cc", ".3,4", ".1.5,2", ".true,false", ".2024-01-30,2024-01-31", ".2024-01-31T01%3A00%3A00Z,2024-01-31T02%3A00%3A00Z", ".dark,light",
            ".R,100,G,0.5,since,2024-01-31",
        ]);
        await AssertPathAsync("LabelExploded", "/path/label/true",
        [
            .. primitives,
            ".blue.b%2Cc", ".3.4", ".1.5.2", ".true.false", ".2024-01-30.2024-01-31", ".2024-01-31T01%3A00%3A00Z.2024-01-31T02%3A00%3A00Z", ".dark.light",
            ".R=100.G=0.5.since=2024-01-31",
        ]);
    }

    [Fact]
    public async Task Matrix_paths()
    {
        var primitives = Pairs.Select(pair => ";" + pair).ToArray();

        await AssertPathAsync("MatrixJoined", "/path/matrix/false",
        [
            .. primitives,
            ";texts=blue,b%2Cc", ";wholes=3,4", ";numbers=1.5,2", ";flags=true,false", ";days=2024-01-30,2024-01-31",
            ";times=2024-01-31T01%3A00%3A00Z,2024-01-31T02%3A00%3A00Z", ";shades=dark,light", ";color=R,100,G,0.5,since,2024-01-31",
        ]);
        await AssertPathAsync("MatrixExploded", "/path/matrix/true",
        [
            .. primitives,
            ";texts=blue;texts=b%2Cc", ";wholes=3;wholes=4", ";numbers=1.5;numbers=2", ";flags=true;flags=false", ";days=2024-01-30;days=2024-01-31",
            ";times=2024-01-31T01%3A00%3A00Z;times=2024-01-31T02%3A00%3A00Z", ";shades=dark;shades=light", ";R=100;G=0.5;since=2024-01-31",
        ]);
    }

    [Theory]
    [InlineData("form", ",")]
    [InlineData("spaceDelimited", "%20")]
    [InlineData("pipeDelimited", "%7C")]
    public async Task Joined_queries(string style, string delimiter) =>
        await AssertQueryAsync($"{char.ToUpperInvariant(style[0])}{style[1..]}Joined", $"/query/{style}/false", [.. Pairs, .. JoinedLists(delimiter)]);

    [Theory]
    [InlineData("form")]
    [InlineData("spaceDelimited")]
    [InlineData("pipeDelimited")]
    public async Task Exploded_queries(string style) =>
        await AssertQueryAsync($"{char.ToUpperInvariant(style[0])}{style[1..]}Exploded", $"/query/{style}/true", [.. Pairs, .. ExplodedLists, "R=100", "G=0.5", "since=2024-01-31"]);

    [Theory]
    [InlineData("Joined", "false")]
    [InlineData("Exploded", "true")]
    public async Task Deep_queries(string name, string explode)
    {
        var numbered = ExplodedLists.Select((pair, index) => pair.Replace("=", index % 2 == 0 ? "%5B0%5D=" : "%5B1%5D=", StringComparison.Ordinal));

        await AssertQueryAsync($"DeepObject{name}", $"/query/deepObject/{explode}", [.. Pairs, .. numbered, "color%5BR%5D=100", "color%5BG%5D=0.5", "color%5Bsince%5D=2024-01-31"]);
    }

    [Theory]
    [InlineData("SimpleJoined", "R,100,G,0.5,since,2024-01-31")]
    [InlineData("SimpleExploded", "R=100,G=0.5,since=2024-01-31")]
    public async Task Simple_headers(string name, string color)
    {
        using var server = new RequestListener();
        var request = await SendAsync(server, client => client.Header, name);

        string[] expected =
        [
            "a b/c", "7", "1.5", "true", "2024-01-31", "2024-01-31T01:00:00Z", "dark",
            "blue,b,c", "3,4", "1.5,2", "true,false", "2024-01-30,2024-01-31", "2024-01-31T01:00:00Z,2024-01-31T02:00:00Z", "dark,light", color,
        ];
        string[] names = ["text", "whole", "number", "flag", "day", "time", "shade", "texts", "wholes", "numbers", "flags", "days", "times", "shades", "color"];
        Assert.Equal(expected, names.Select(header => request.Header("X-" + header)));
    }

    [Fact]
    public async Task Form_cookies()
    {
        using var joined = new RequestListener();
        Assert.Equal(
            string.Join("; ", [.. Pairs.Concat(JoinedLists(",")).Select(InCookie)]),
            (await SendAsync(joined, client => client.Cookie, "FormJoined")).Header("Cookie"));

        using var exploded = new RequestListener();
        Assert.Equal(
            string.Join("; ", [.. Pairs.Concat(ExplodedLists).Select(InCookie), "R=100", "G=0.5", "since=2024-01-31"]),
            (await SendAsync(exploded, client => client.Cookie, "FormExploded")).Header("Cookie"));

        // A cookie carries more characters as they are.
        static string InCookie(string pair) => pair.Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);
    }

    private static string[] JoinedLists(string delimiter) =>
    [
        .. ((string[])
        [
            "texts=blue|b%2Cc", "wholes=3|4", "numbers=1.5|2", "flags=true|false", "days=2024-01-30|2024-01-31",
            "times=2024-01-31T01%3A00%3A00Z|2024-01-31T02%3A00%3A00Z", "shades=dark|light", "color=R|100|G|0.5|since|2024-01-31",
        ]).Select(pair => pair.Replace("|", delimiter, StringComparison.Ordinal)),
    ];

    private static async Task AssertPathAsync(string name, string path, string[] segments)
    {
        using var server = new RequestListener();
        Assert.Equal(path + "/" + string.Join("/", segments), (await SendAsync(server, client => client.Path, name)).Target);
    }

    private static async Task AssertQueryAsync(string name, string path, string[] pairs)
    {
        using var server = new RequestListener();
        var target = (await SendAsync(server, client => client.Query, name)).Target;

        Assert.Equal(path, target.Split('?')[0]);
        Assert.Equal(pairs, target.Split('?')[1].Split('&'));
    }

    /// <summary>Calls a method with a value for each of its parameters.</summary>
    private static async Task<WireRequest> SendAsync(RequestListener server, Func<StylesClient, object> getResource, string name)
    {
        using var client = new StylesClient(new StylesClientOptions { BaseAddress = server.Address, MaxRetries = 0 });
        var resource = getResource(client);
        var method = resource.GetType().GetMethod(name + "Async", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)!;
        var arguments = method.GetParameters().Select(GetArgument).ToArray();
        return await server.ReceiveAsync(() => (Task)method.Invoke(resource, arguments)!);
    }

    private static object GetArgument(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return CancellationToken.None;
        }

        return parameter.Name == "options" ? CreateOptions(parameter.ParameterType) : GetValue(parameter.Name!, parameter.ParameterType);
    }

    /// <summary>Options with a value for each of their properties.</summary>
    private static object CreateOptions(Type type)
    {
        var options = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties())
        {
            property.SetValue(options, GetValue(char.ToLowerInvariant(property.Name[0]) + property.Name[1..], property.PropertyType));
        }

        return options;
    }

    private static object GetValue(string name, Type declared)
    {
        var value = Values[Values.ContainsKey(name) ? name : char.ToLowerInvariant(name[1]) + name[2..]];
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return type.IsInstanceOfType(value) ? value
            : value is not IEnumerable items || value is string ? Convert.ChangeType(value, type, CultureInfo.InvariantCulture)
            : CreateList(type.GetGenericArguments()[0], items);
    }

    private static Array CreateList(Type type, IEnumerable items)
    {
        var values = items.Cast<object>().Select(item => Convert.ChangeType(item, type, CultureInfo.InvariantCulture)).ToArray();
        var list = Array.CreateInstance(type, values.Length);
        Array.Copy(values, list, values.Length);
        return list;
    }

    private static DateOnly Day(int day) => new(2024, 1, day);

    private static DateTimeOffset Time(int hour) => new(2024, 1, 31, hour, 0, 0, TimeSpan.Zero);
}
