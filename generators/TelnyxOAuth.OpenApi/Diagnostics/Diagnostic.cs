using System;
using System.Globalization;

namespace TelnyxOAuth.OpenApi.Diagnostics;

/// <summary>One thing that is wrong: where it is, what it is, and what to do about it.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>.</param>
/// <param name="File">The file it is about.</param>
/// <param name="Position">The place in the file, where there is one.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record Diagnostic(string Code, string File, Position? Position, string Message)
{
    /// <summary>The severity of what a user should know and need not act on.</summary>
    public const string Note = "message";

    private const string Error = "error";

    /// <summary>How severe it is, in MSBuild's words: <c>error</c> unless it is said otherwise.</summary>
    public string Severity { get; init; } = Error;

    /// <summary>Whether it keeps a command from its work.</summary>
    public bool IsError => Severity == Error;

    /// <summary>The one-line form that MSBuild and editors recognise.</summary>
    public override string ToString()
    {
        // Without a position the canonical form has a space before its colon.
        var place = Position is { } position
            ? string.Create(CultureInfo.InvariantCulture, $"({position.Line},{position.Column})")
            : " ";
        return $"{File}{place}: {Severity} {Code}: {OneLine(Message)}";
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
