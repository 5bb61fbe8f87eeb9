using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace TelnyxOAuth.Tests;

/// <summary>Without these, tests meant for one build of a library could pass against another.</summary>
public class TestedBuildTests
{
    private static readonly Dictionary<string, string> LongNames = new(StringComparer.Ordinal)
    {
        ["net10.0"] = ".NETCoreApp,Version=v10.0",
        ["net8.0"] = ".NETCoreApp,Version=v8.0",
        ["netstandard2.0"] = ".NETStandard,Version=v2.0",
    };

    [Fact]
    public void The_libraries_are_loaded_in_the_build_that_the_tests_are_for()
    {
        var others = TestedBuild.Libraries
            .Select(library => (library.GetName().Name, Framework: TestedBuild.FrameworkOf(library)))
            .Where(library => library.Framework != LongNames[TestedBuild.WantedFramework]);

        Assert.Contains("TelnyxOAuth.Runtime", TestedBuild.Libraries.Select(library => library.GetName().Name));
        Assert.Empty(others);
    }

    [Fact]
    public void The_build_for_net8_0_runs_on_NET_8_and_the_others_on_NET_10() =>
        Assert.Equal(TestedBuild.WantedFramework == "net8.0" ? 8 : 10, Environment.Version.Major);

    [Fact]
    public void Tests_named_for_netstandard_run_against_that_build_and_the_others_do_not() =>
        Assert.Equal(
            typeof(TestedBuildTests).Assembly.GetName().Name!.EndsWith(".NetStandard.Tests", StringComparison.Ordinal),
            TestedBuild.IsNetStandard);
}
