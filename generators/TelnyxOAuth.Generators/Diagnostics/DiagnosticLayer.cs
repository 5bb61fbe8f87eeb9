using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Diagnostics;

/// <summary>Reports what the other layers leave out. It is the only layer that depends on positions in a raw client.</summary>
internal static class DiagnosticLayer
{
    internal static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DocumentReading> readings)
    {
        var findings = readings
            .SelectMany((reading, _) => reading.Findings)
            .WithTrackingName(StepNames.Findings);

        context.RegisterSourceOutput(findings, (output, finding) => output.ReportDiagnostic(finding.ToDiagnostic()));

        var secondTypes = readings
            .SelectMany((reading, _) => reading.Declarations)
            .Collect()
            .SelectMany((declarations, _) => FindSecondTypes(declarations))
            .WithTrackingName(StepNames.SecondTypes);

        context.RegisterSourceOutput(secondTypes, (output, finding) => output.ReportDiagnostic(finding.ToDiagnostic()));
    }

    private static IEnumerable<DiagnosticInfo> FindSecondTypes(ImmutableArray<Declaration> declarations)
    {
        var names = new HashSet<(string, string, string)>();
        foreach (var declaration in declarations)
        {
            if (!names.Add((declaration.Mark, declaration.Namespace, declaration.Name)))
            {
                yield return DiagnosticInfo.Create(
                    DiagnosticDescriptors.SecondTypeSkipped,
                    declaration.Location,
                    declaration.Namespace.Length == 0 ? declaration.Name : declaration.Namespace + "." + declaration.Name,
                    declaration.InDocument);
            }
        }
    }
}
