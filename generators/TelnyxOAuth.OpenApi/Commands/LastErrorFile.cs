using System;
using System.IO;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary>
/// The error that a build stops with, for the build to tell itself: MSBuild can't stop without an error of its own, and another one
/// would only say that there was one. Five lines: the file, the line and the column in it or 0, the code, and the text.
/// </summary>
internal static class LastErrorFile
{
    /// <summary>Writes an error.</summary>
    /// <returns>Whether it is written; where it can't be, it has to be told in another way.</returns>
    public static async Task<bool> TryWriteAsync(string file, Diagnostic error)
    {
        try
        {
            await File.WriteAllTextAsync(file, FormattableString.Invariant($"{error.Place}\n{error.Position?.Line ?? 0}\n{error.Position?.Column ?? 0}\n{error.Code}\n{error.Text}")).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
