using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth.Generated.Tests.Support;

/// <summary>The codecs of the SDK, found by what they read: how they are called is the generator's business.</summary>
internal static class Sdk
{
    private static readonly Dictionary<Type, Type> Codecs = typeof(TelnyxOAuthClient).Assembly.GetTypes()
        .Where(type => type.BaseType is { IsGenericType: true } codec && codec.GetGenericTypeDefinition() == typeof(ModelCodec<>))
        .ToDictionary(type => type.BaseType!.GetGenericArguments()[0]);

    internal static IEnumerable<Type> Models => Codecs.Keys;

    internal static JsonCodec<T> Codec<T>() =>
        (JsonCodec<T>)Codecs[typeof(T)].GetField("Instance", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;

    internal static string Write<T>(T model)
        where T : class => JsonText.Write(model, Codec<T>());

    internal static T Read<T>(string json)
        where T : class => JsonText.Read(json, Codec<T>())!;
}
