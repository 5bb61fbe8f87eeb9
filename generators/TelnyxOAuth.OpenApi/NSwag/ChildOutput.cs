namespace TelnyxOAuth.OpenApi.NSwag;

/// <summary>How a process ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Text">What it wrote to its output and then to its errors.</param>
internal sealed record ChildOutput(int ExitCode, string Text);
