using System;

namespace TelnyxOAuth.Generated.Tests.Support;

internal static class OptionsExtensions
{
    /// <summary>Makes a client in an environment that the test states, and not in the machine's.</summary>
    /// <param name="options">The client's options.</param>
    /// <param name="getVariable">Gives an environment variable; <c>null</c> where there are none.</param>
    internal static TelnyxOAuthClient CreateClient(this TelnyxOAuthClientOptions options, Func<string, string?>? getVariable = null) =>
        new(options.In(getVariable));

    /// <summary>Has options read an environment that the test states.</summary>
    internal static TelnyxOAuthClientOptions In(this TelnyxOAuthClientOptions options, Func<string, string?>? getVariable = null)
    {
        options.GetVariable = getVariable ?? (static _ => null);
        return options;
    }
}
