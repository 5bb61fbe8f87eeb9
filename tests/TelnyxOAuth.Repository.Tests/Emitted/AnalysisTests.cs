using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Emitted;

public class AnalysisTests
{
    /// <summary>The only rules of <c>latest-all</c> that emitted code breaks, each with the reason why it does.</summary>
    private static readonly Dictionary<string, string> Documented = new(StringComparer.Ordinal)
    {
        ["CA1034"] = "An open enum's constants are nested, so that they are found behind its name: GrantType.Values.RefreshToken.",
        ["CA1063"] = "The root's Dispose can be overridden as a whole, as all that a fake stands in for; there is nothing to finalize.",
        ["CA2225"] = "The alternative to an open enum's conversion from a string is called Parse, as it is elsewhere in .NET.",
    };

    [Fact]
    public async Task Emitted_code_breaks_only_the_documented_rules_of_latest_all()
    {
        using var code = new EmittedCode();

        var (files, warnings) = await code.AnalyzeAsync();

        // The raw client, and a file of each layer: all bodies and responses are models, which need no codec by the operation.
        Assert.True(files.Count == 7, string.Join('\n', files));
        Findings.None(warnings.Where(warning => !Documented.ContainsKey(warning.Id)));
        Findings.None(Documented.Keys.Except(warnings.Select(warning => warning.Id)).Select(id => $"{id} is documented, and no code breaks it"));
    }
}
