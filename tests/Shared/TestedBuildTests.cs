using System;
using System.Collections.Generic;
using System.Reflection;
using Xunit;

namespace TelnyxOAuth.Tests;

/// <summary>Without these, tests meant for one build of a library could pass against another.</summary>
public class TestedBuildTests
{
    private static readonly Dictionary<string, string> LongNames = new()
    {
        ["net10.0"] = ".NETCoreApp,Version=v10.0",
        ["netstandard2.0"] = ".NETStandard,Version=v2.0",
    };

    public static TheoryData<string> Libraries => [.. TestedBuild.Libraries];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_is_loaded_in_the_build_that_the_tests_are_for(string library) =>
        Assert.Equal(LongNames[TestedBuild.WantedFramework], TestedBuild.FrameworkOf(Assembly.Load(library)));

    [Fact]
    public void Tests_named_for_netstandard_run_against_that_build_and_the_others_do_not() =>
        Assert.Equal(
            typeof(TestedBuildTests).Assembly.GetName().Name!.EndsWith(".NetStandard.Tests", StringComparison.Ordinal),
            TestedBuild.IsNetStandard);
}
