using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair.Mistakes;

/// <summary>Finds parameters of a path that the path does not have. A name in a path that no parameter has is <see cref="MissingParts"/>'s.</summary>
internal static class PathParameterNames
{
    /// <summary>Runs the check on all paths.</summary>
    public static IEnumerable<Mistake> Run(MapNode root)
    {
        foreach (var path in OpenApiShape.PathItems(root))
        {
            if (Reference.ResolveMap(root, path.Value) is not { } item)
            {
                continue;
            }

            var names = PathWords.Parameters(path.Key).ToHashSet();
            var owners = item.Entries.Where(entry => OpenApiShape.IsMethod(entry.Key)).Concat(item.Map(OpenApiShape.AdditionalOperations).Members()).Select(entry => entry.Value).OfType<MapNode>().Prepend(item);
            foreach (var owner in owners)
            {
                foreach (var given in owner.List("parameters").Elements())
                {
                    if (Reference.ResolveMap(root, given) is { } parameter && parameter.Text("in") == "path" && parameter.Text("name") is { } name && !names.Contains(name))
                    {
                        yield return new Mistake(
                            DiagnosticCodes.ParameterNotInPath, owner, given.Position,
                            $"the path '{path.Key}' has no '{{{name}}}', so the parameter is left out: {NearName.Ask(name, names, "put it into the path, or take the parameter out.")}");
                    }
                }
            }
        }
    }
}
