using System.Collections.Generic;
using System.IO;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace TelnyxOAuth.Generated.Tests.Guide;

/// <summary>An operation as the OpenAPI document has it.</summary>
internal sealed record GuideOperation(string Id, string Method, string Path, string Summary)
{
    /// <summary>The name of the resource that has it in C#.</summary>
    internal string Resource => Id.Split('_')[0];

    /// <summary>The name of its method in C#.</summary>
    internal string CSharpMethod => Id.Split('_')[1] + "Async";

    /// <summary>The method and the path, as the guide shows them.</summary>
    internal string Route => $"{Method} {Path}";

    /// <summary>Reads the operations of an OpenAPI document, in its order.</summary>
    internal static IReadOnlyList<GuideOperation> Read(TextReader document)
    {
        var yaml = new YamlStream();
        yaml.Load(document);
        return
        [
            .. from path in (YamlMappingNode)yaml.Documents[0].RootNode["paths"]
               from operation in (YamlMappingNode)path.Value
               where operation.Value is YamlMappingNode { Children: var members } && members.ContainsKey("operationId")
               select new GuideOperation(
                   Text(operation.Value["operationId"]), Text(operation.Key).ToUpperInvariant(), Text(path.Key), Text(operation.Value["summary"])),
        ];
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
