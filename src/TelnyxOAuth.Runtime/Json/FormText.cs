using System;
using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>Escapes text for <c>application/x-www-form-urlencoded</c>, where a space is a plus sign.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FormText
{
    /// <summary>Escapes a name or a value.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The escaped text.</returns>
    public static string Escape(string text) => Uri.EscapeDataString(text).Replace("%20", "+");
}
