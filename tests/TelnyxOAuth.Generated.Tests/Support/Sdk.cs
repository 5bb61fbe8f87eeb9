using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth.Generated.Tests.Support;

/// <summary>The models of the SDK, and their codecs.</summary>
internal static class Sdk
{
    internal static IEnumerable<Type> Models => typeof(TelnyxOAuthClient).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JsonModel)));

    internal static string Write<T>(T model)
        where T : class, IJsonModel => JsonText.Write(model, JsonCodecs.Model<T>());

    internal static T Read<T>(string json)
        where T : class, IJsonModel => JsonText.Read(json, JsonCodecs.Model<T>())!;
}
