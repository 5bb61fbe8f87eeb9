using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Comparing;

/// <summary>Finds what differs between two documents for those who use the SDK.</summary>
internal static class DocumentComparer
{
    /// <summary>Compares two documents.</summary>
    public static Comparison Compare(Node old, Node @new)
    {
        var (before, after) = (new DocumentModel(old), new DocumentModel(@new));
        var findings = new FindingList();
        var pairs = Pairs(before.Operations, after.Operations);
        foreach (var operation in before.Operations.Except(pairs.Select(pair => pair.Old)))
        {
            findings.Operation = operation.Route;
            findings.Add(FindingKind.Breaking, operation.Place, $"{operation.Place} is gone ({operation.Route}).");
        }

        foreach (var operation in after.Operations)
        {
            findings.Operation = operation.Route;
            if (pairs.FirstOrDefault(pair => pair.New == operation) is { Old: not null } pair)
            {
                OperationComparer.Compare(pair.Old, operation, new SchemaComparer(before, after, findings), findings);
            }
            else
            {
                findings.Add(FindingKind.Added, operation.Place, $"{operation.Place} is new ({operation.Route}).");
            }
        }

        findings.Operation = string.Empty;
        SecuritySchemeComparer.Compare(before.Root, after.Root, findings);
        return new Comparison(findings.ToList());
    }

    /// <summary>Operations of one method and path are the same; of those left, operations of one id are.</summary>
    private static List<(OperationModel Old, OperationModel New)> Pairs(IReadOnlyList<OperationModel> old, IReadOnlyList<OperationModel> @new)
    {
        var byRoute = old.ToDictionary(operation => operation.Route);
        var pairs = @new
            .Where(operation => byRoute.ContainsKey(operation.Route))
            .Select(operation => (Old: byRoute[operation.Route], New: operation))
            .ToList();
        var leftOld = old.Except(pairs.Select(pair => pair.Old)).Where(operation => operation.Id is not null).ToList();
        foreach (var operation in @new.Except(pairs.Select(pair => pair.New)).ToList())
        {
            if (leftOld.Find(other => other.Id == operation.Id) is { } moved)
            {
                pairs.Add((moved, operation));
                leftOld.Remove(moved);
            }
        }

        return pairs;
    }
}
