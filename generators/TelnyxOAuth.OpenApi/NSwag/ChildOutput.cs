namespace TelnyxOAuth.OpenApi.NSwag;

/// <summary>How a process ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Text">What it wrote to standard output, then what it wrote to standard error.</param>
internal sealed record ChildOutput(int ExitCode, string Text);
