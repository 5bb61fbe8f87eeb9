namespace TelnyxOAuth.OpenApi.Diagnostics;

/// <summary>A place in a text file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="File">The file, if known: parts from an overlay are in another file than the document.</param>
internal readonly record struct Position(int Line, int Column, string? File = null);
