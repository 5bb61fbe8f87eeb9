using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TelnyxOAuth.Generators.Documents;

/// <summary>Finds the files that hold a raw client.</summary>
internal static class DocumentTree
{
    /// <summary>How the name of a raw client's file ends.</summary>
    internal const string FileSuffix = ".OpenApi.g.cs";

    internal static IEnumerable<SyntaxTree> Find(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.Where(IsRawClient);

    internal static bool IsRawClient(SyntaxTree tree) => tree.FilePath.EndsWith(FileSuffix, StringComparison.Ordinal);
}
