using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Configuration;

namespace TelnyxOAuth.DependencyInjection.Tests.Support;

/// <summary>Configuration of a test.</summary>
internal static class Settings
{
    internal static IConfigurationRoot Root(params (string Key, string? Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => new KeyValuePair<string, string?>(value.Key, value.Value)))
        .Build();

    /// <summary>A section <c>Telnyx</c>, whose keys are given without it.</summary>
    internal static IConfigurationSection Section(params (string Key, string? Value)[] values) =>
        Root([.. values.Select(value => ("Telnyx:" + value.Key, value.Value))]).GetSection("Telnyx");
}
