using System;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Files;

/// <summary>A test over the files that git keeps, skipped where there is no git or no repository of it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute() => Skip = TrackedFiles.Problem;
}
