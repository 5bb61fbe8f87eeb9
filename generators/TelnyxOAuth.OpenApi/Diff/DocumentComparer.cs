using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Finds what differs between two documents for those who use the SDK.</summary>
internal static class DocumentComparer
{
    /// <summary>Compares two documents, each with the file it was read from.</summary>
    public static Comparison Compare(string oldFile, Node old, string newFile, Node @new)
    {
        var (before, after) = (new DocumentModel(oldFile, old), new DocumentModel(newFile, @new));
        var findings = new ChangeList();
        var pairs = Pairs(before.Operations, after.Operations);
        foreach (var operation in before.Operations.Except(pairs.Values))
        {
            findings.Operation = operation.Route;
            findings.Add(ChangeKind.Breaking, operation.Place, $"{operation.Place} is gone ({operation.Route}).");
        }

        foreach (var operation in after.Operations)
        {
            findings.Operation = operation.Route;
            if (pairs.TryGetValue(operation, out var earlier))
            {
                OperationComparer.Compare(earlier, operation, new SchemaComparer(before, after, findings), findings);
            }
            else
            {
                findings.Add(ChangeKind.Added, operation.Place, $"{operation.Place} is new ({operation.Route}).");
            }
        }

        findings.Operation = string.Empty;
        SecuritySchemeComparer.Compare(before.Root, after.Root, findings);
        return new Comparison(findings.ToList());
    }

    /// <summary>
    /// The old operation of each new one that has one: operations of one method and path are the same; of those left,
    /// operations of one id are.
    /// </summary>
    private static Dictionary<OperationModel, OperationModel> Pairs(IReadOnlyList<OperationModel> old, IReadOnlyList<OperationModel> @new)
    {
        var byRoute = old.ToDictionary(operation => operation.Route);
        var pairs = @new.Where(operation => byRoute.ContainsKey(operation.Route)).ToDictionary(operation => operation, operation => byRoute[operation.Route]);
        var byId = old.Except(pairs.Values).Where(operation => operation.Id is not null).ToLookup(operation => operation.Id);
        foreach (var moved in @new.Where(operation => !pairs.ContainsKey(operation)).GroupBy(operation => operation.Id))
        {
            foreach (var (operation, earlier) in moved.Zip(byId[moved.Key]))
            {
                pairs.Add(operation, earlier);
            }
        }

        return pairs;
    }
}
