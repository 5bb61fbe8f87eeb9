using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Newtonsoft.Json.Linq;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth.Generated.Tests.Json;

/// <summary>Makes models of any type with random values, the same ones for the same seed.</summary>
internal sealed class ModelSamples(int seed)
{
    private static readonly string[] Texts =
        ["", "a", "a b", "\"quoted\"", "back\\slash", "line\r\nbreak", "tab\t", "\0\u0001\u001f", "ünïcödé", "😀", "\u2028\u2029", "</script>", "null", "0"];

    private readonly Random _random = new(seed);

    internal object Create(Type type)
    {
        var model = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            if (property.Name == nameof(JsonModel.AdditionalProperties))
            {
                Fill((IDictionary<string, JToken>)property.GetValue(model)!);
            }
            else if (IsRequired(property) || _random.Next(10) < 7)
            {
                property.SetValue(model, Value(property.PropertyType));
            }
            else if (_random.Next(2) == 0)
            {
                // A member that was set to null can differ from one that was never set.
                property.SetValue(model, null);
            }
        }

        return model;
    }

    private static bool IsRequired(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull;

    private object Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return Text();
        }

        if (type == typeof(int))
        {
            return _random.Next(int.MinValue, int.MaxValue);
        }

        if (type == typeof(long))
        {
            return _random.NextInt64(long.MinValue, long.MaxValue);
        }

        if (type == typeof(bool))
        {
            return _random.Next(2) == 0;
        }

        if (type == typeof(DateTimeOffset))
        {
            var ticks = _random.NextInt64(TimeSpan.TicksPerDay * 2, DateTime.MaxValue.Ticks - (TimeSpan.TicksPerDay * 2));
            return new DateTimeOffset(ticks - (_random.Next(2) * (ticks % TimeSpan.TicksPerSecond)), TimeSpan.FromMinutes(_random.Next(-840, 841)));
        }

        if (type == typeof(Uri))
        {
            return new Uri(_random.Next(5) == 0 ? "/relative?x=ü y" : "https://app.example:8443/ü%20x?q=" + Uri.EscapeDataString(Text()), UriKind.RelativeOrAbsolute);
        }

        if (type.IsAssignableTo(typeof(IOpenEnumValue)))
        {
            var known = ((IEnumerable)type.GetProperty("KnownValues")!.GetValue(null)!).Cast<object>().ToArray();
            return _random.Next(4) == 0 ? Activator.CreateInstance(type, "x" + Text())! : known[_random.Next(known.Length)];
        }

        if (type.IsAssignableTo(typeof(JsonUnion)))
        {
            var constructors = type.GetConstructors();
            var constructor = constructors[_random.Next(constructors.Length)];
            return constructor.Invoke([Value(constructor.GetParameters()[0].ParameterType)]);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var item = type.GetGenericArguments()[0];
            var list = Array.CreateInstance(item, _random.Next(6));
            for (var i = 0; i < list.Length; i++)
            {
                list.SetValue(Value(item), i);
            }

            return list;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            var value = type.GetGenericArguments()[1];
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), value))!;
            for (var i = _random.Next(4); i > 0; i--)
            {
                map["key" + i + Text()] = Value(value);
            }

            return map;
        }

        return Create(type);
    }

    private void Fill(IDictionary<string, JToken> members)
    {
        for (var i = _random.Next(3); i > 0; i--)
        {
            members["further" + i + Text()] = Token(depth: 0);
        }
    }

    private JToken Token(int depth) => _random.Next(depth < 3 ? 8 : 6) switch
    {
        0 => JValue.CreateNull(),
        1 => _random.Next(2) == 0,
        2 => _random.NextInt64(),
        3 => Math.Round(_random.NextDouble(), 6),
        4 or 5 => Text(),
        6 => new JArray(Enumerable.Range(0, _random.Next(4)).Select(_ => Token(depth + 1))),
        _ => new JObject(Enumerable.Range(0, _random.Next(4)).Select(i => new JProperty("m" + i, Token(depth + 1)))),
    };

    private string Text() => _random.Next(3) == 0
        ? string.Concat(Enumerable.Range(0, _random.Next(30)).Select(_ => (char)_random.Next('a', 'z' + 1)))
        : Texts[_random.Next(Texts.Length)] + Texts[_random.Next(Texts.Length)];
}
