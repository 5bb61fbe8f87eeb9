using System;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>The optional parameters of an operation.</summary>
public abstract class OperationOptions
{
    /// <summary>Copies options, so that later changes of the one have no effect on the other.</summary>
    /// <typeparam name="T">The options.</typeparam>
    /// <param name="options">The options, or <c>null</c>.</param>
    /// <returns>The copy; <c>null</c> of <c>null</c>.</returns>
    internal static T? Copy<T>(T? options)
        where T : OperationOptions => (T?)options?.MemberwiseClone();

    /// <summary>Has each page of a list requested with options of its own, which are as these are now but for the page's place.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <c>null</c>.</exception>
    internal static Func<TPlace, CancellationToken, Task<TResponse>> ByPage<TOptions, TPlace, TResponse>(
        TOptions options,
        Action<TOptions, TPlace> setPlace,
        Func<TOptions, CancellationToken, Task<TResponse>> getResponse)
        where TOptions : OperationOptions
    {
        var kept = Copy(options ?? throw new ArgumentNullException(nameof(options)))!;
        return (place, token) =>
        {
            var own = Copy(kept)!;
            setPlace(own, place);
            return getResponse(own, token);
        };
    }
}
