using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Writes values as the styles of OpenAPI say (3.0.4 section 4.8.12.4, which has them from RFC 6570). What a style has no
/// form for, an object inside a list for instance, is written as JSON; <c>null</c> is left out.
/// </summary>
internal static class ParameterExpansion
{
    /// <summary>What a codec writes for a value.</summary>
    internal static JToken? Write<T>(T value, JsonCodec<T> codec)
        where T : class
    {
        using var writer = new TokenWriter();
        codec.Write(writer, value);
        return writer.Token;
    }

    /// <summary>The escaped pairs that a value is in a query, a form or a cookie.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> GetPairs(string name, JToken value, ParameterStyle style, bool explode, PairEscaping escaping)
    {
        switch (value)
        {
            case JContainer when style == ParameterStyle.Json:
                return new[] { Pair(name, value.ToString(Formatting.None)) };
            case JContainer container when style == ParameterStyle.DeepObject:
                return GetDeepPairs(name, container, escaping);
            case JArray items when explode:
                return items.Where(IsSent).Select(item => Pair(name, GetText(item)));
            case JObject members when explode:
                return members.Properties().Where(member => IsSent(member.Value)).Select(member => Pair(member.Name, GetText(member.Value)));
            case JContainer container:
                var delimiter = style switch
                {
                    ParameterStyle.SpaceDelimited => escaping.Space,
                    ParameterStyle.PipeDelimited => "%7C",
                    _ => ",",
                };
                var texts = Flatten(container).Select(text => escaping.Value(text, name)).ToArray();
                return texts.Length == 0
                    ? Array.Empty<KeyValuePair<string, string>>()
                    : new[] { new KeyValuePair<string, string>(escaping.Name(name), string.Join(delimiter, texts)) };
            default:
                return IsSent(value) ? new[] { Pair(name, GetText(value)) } : Array.Empty<KeyValuePair<string, string>>();
        }

        KeyValuePair<string, string> Pair(string key, string text) => new KeyValuePair<string, string>(escaping.Name(key), escaping.Value(text, name));
    }

    /// <summary>What takes a parameter's place in a path; empty where the value is.</summary>
    internal static string GetSegment(string name, JToken value, ParameterStyle style, bool explode, Func<string, string> escape)
    {
        var isPaired = value is JObject && explode;
        var texts = (value is JContainer container
            ? isPaired ? ((JObject)container).Properties().Where(member => IsSent(member.Value)).Select(member => escape(member.Name) + "=" + escape(GetText(member.Value))) : Flatten(container).Select(escape)
            : IsSent(value) ? new[] { escape(GetText(value)) } : Array.Empty<string>()).ToArray();
        if (texts.Length == 0)
        {
            return string.Empty;
        }

        var key = Uri.EscapeDataString(name);
        return style switch
        {
            ParameterStyle.Label => "." + string.Join(explode ? "." : ",", texts),
            ParameterStyle.Matrix when isPaired => ";" + string.Join(";", texts),
            ParameterStyle.Matrix when explode => string.Concat(texts.Select(text => ";" + key + "=" + text)),
            ParameterStyle.Matrix => ";" + key + "=" + string.Join(",", texts),
            _ => string.Join(",", texts),
        };
    }

    /// <summary>The text of a header, which is not escaped; <c>null</c> where the value is.</summary>
    internal static string? GetHeader(JToken value, bool explode) => value switch
    {
        JObject members when explode => string.Join(",", members.Properties().Where(member => IsSent(member.Value)).Select(member => member.Name + "=" + GetText(member.Value))),
        JContainer container => string.Join(",", Flatten(container)),
        _ => IsSent(value) ? GetText(value) : null,
    };

    /// <summary>The items of a list, or the names and values of an object in turn.</summary>
    private static IEnumerable<string> Flatten(JContainer container) => container is JObject members
        ? members.Properties().Where(member => IsSent(member.Value)).SelectMany(member => new[] { member.Name, GetText(member.Value) })
        : container.Where(IsSent).Select(GetText);

    private static IEnumerable<KeyValuePair<string, string>> GetDeepPairs(string name, JToken value, PairEscaping escaping) => value switch
    {
        JObject members => members.Properties().SelectMany(member => GetDeepPairs(name + "[" + member.Name + "]", member.Value, escaping)),
        JArray items => items.SelectMany((item, index) => GetDeepPairs(name + "[" + index.ToString(CultureInfo.InvariantCulture) + "]", item, escaping)),
        _ when IsSent(value) => new[] { new KeyValuePair<string, string>(escaping.Name(name), escaping.Value(GetText(value), name)) },
        _ => Array.Empty<KeyValuePair<string, string>>(),
    };

    private static bool IsSent(JToken value) => value.Type is not (JTokenType.Null or JTokenType.Undefined);

    private static string GetText(JToken value) => value is JValue scalar ? WireText.From(scalar) : value.ToString(Formatting.None);
}
