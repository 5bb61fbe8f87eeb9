using System;
using System.ComponentModel;
using System.Diagnostics;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Sources;

/// <summary>A test in clones of the repository, skipped where there is no git or no repository of it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CloneFactAttribute : FactAttribute
{
    private static readonly string? Problem = FindProblem();

    public CloneFactAttribute() => Skip = Problem;

    private static string? FindProblem()
    {
        try
        {
            var git = ChildProgram.RunAsync(new ProcessStartInfo("git", ["-C", Checkout.Root, "rev-parse", "--verify", "HEAD"]), ChildProgram.RunLimit).GetAwaiter().GetResult();
            return git.ExitCode == 0 ? null : $"git can't clone the repository: {git.Errors.Trim()}";
        }
        catch (Win32Exception exception)
        {
            return $"git can't be run: {exception.Message}";
        }
    }
}
