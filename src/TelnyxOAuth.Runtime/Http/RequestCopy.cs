using System;
using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>Copies what callers send, for a method that sets a member of it itself.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RequestCopy
{
    /// <summary>Copies a model and changes the copy.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="request">The model, which is not changed; or <c>null</c>.</param>
    /// <param name="change">Sets members of the copy itself, and nothing inside them, which both have.</param>
    /// <returns>The copy; <c>null</c> of <c>null</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is <c>null</c>.</exception>
    public static T? With<T>(T? request, Action<T> change)
        where T : JsonModel
    {
        if (change is null)
        {
            throw new ArgumentNullException(nameof(change));
        }

        var copy = (T?)request?.Copy();
        if (copy is not null)
        {
            change(copy);
        }

        return copy;
    }
}
