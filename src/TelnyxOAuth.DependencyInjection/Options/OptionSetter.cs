using System;

namespace TelnyxOAuth;

/// <summary>Sets one option from its text.</summary>
internal sealed class OptionSetter
{
    private readonly Func<TelnyxOAuthClientOptions, string, bool> _trySet;

    private OptionSetter(string expected, Func<TelnyxOAuthClientOptions, string, bool> trySet)
    {
        Expected = expected;
        _trySet = trySet;
    }

    internal delegate bool TryRead<T>(string text, out T value);

    /// <summary>What the text has to be.</summary>
    internal string Expected { get; }

    internal static OptionSetter Of<T>(string expected, TryRead<T> tryRead, Action<TelnyxOAuthClientOptions, T> set) =>
        new OptionSetter(expected, (options, text) =>
        {
            if (!tryRead(text, out var value))
            {
                return false;
            }

            set(options, value);
            return true;
        });

    internal bool TrySet(TelnyxOAuthClientOptions options, string text) => _trySet(options, text);
}
