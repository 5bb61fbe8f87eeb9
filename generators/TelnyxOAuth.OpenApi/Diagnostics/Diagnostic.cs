using System;
using System.Globalization;

namespace TelnyxOAuth.OpenApi.Diagnostics;

/// <summary>A problem or a note: where it is, what it is, and what to do about it.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>.</param>
/// <param name="File">The file it is about, unless the position names another.</param>
/// <param name="Position">The place in the file, where there is one.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record Diagnostic(string Code, string File, Position? Position, string Message)
{
    /// <summary>The severity of a note: worth knowing, but nothing has to be done.</summary>
    public const string Note = "message";

    /// <summary>The severity of what is probably a mistake. It stops nothing, unless a project says so.</summary>
    public const string Warning = "warning";

    /// <summary>The severity of what keeps a command from doing its work.</summary>
    public const string Error = "error";

    /// <summary>How severe it is, in MSBuild's terms; <c>error</c> by default.</summary>
    public string Severity { get; init; } = Error;

    /// <summary>Whether the command fails because of it.</summary>
    public bool IsError => Severity == Error;

    /// <summary>The same as an error.</summary>
    public Diagnostic AsError() => this with { Severity = Error };

    /// <summary>The file that the position is in, in one line.</summary>
    public string Place => PlainText.OneLine(Position?.File ?? File);

    /// <summary>The message in one line.</summary>
    public string Text => OneLine(Message);

    /// <summary>The one-line form that MSBuild and editors recognise.</summary>
    public override string ToString()
    {
        // Without a position the canonical form has a space before its colon.
        var position = Position is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"({known.Line},{known.Column})")
            : " ";
        return $"{Place}{position}: {Severity} {Code}: {Text}";
    }

    private static string OneLine(string text) =>
        string.Join(' ', PlainText.Lines(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
