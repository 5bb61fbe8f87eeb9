namespace TelnyxOAuth.Testing;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What it wrote to the standard output.</param>
/// <param name="Errors">What it wrote to the standard error.</param>
internal sealed record ProgramResult(int ExitCode, string Output, string Errors)
{
    /// <summary>All that it wrote.</summary>
    public string Everything => Output + Errors;
}
