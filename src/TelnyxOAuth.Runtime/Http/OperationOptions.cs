using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>The optional parameters of an operation.</summary>
public abstract class OperationOptions
{
    /// <summary>Copies options, so that later changes of the one have no effect on the other.</summary>
    /// <typeparam name="T">The options.</typeparam>
    /// <param name="options">The options, or <c>null</c>.</param>
    /// <returns>The copy; <c>null</c> of <c>null</c>.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static T? Copy<T>(T? options)
        where T : OperationOptions => (T?)options?.MemberwiseClone();
}
