using System;
using System.IO;
using Xunit;

namespace TelnyxOAuth.Build.Tests.Package;

/// <summary>A test that needs a document which is not in the repository but beside it; it is skipped where the document is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDocumentFactAttribute : FactAttribute
{
    public SharedDocumentFactAttribute(string document)
    {
        Document = document;
        Skip = File.Exists(PathOf(document)) ? null : $"../shared/{document} is not here.";
    }

    /// <summary>The document's path in the folder beside the repository.</summary>
    public string Document { get; }

    /// <summary>The document's absolute path.</summary>
    public static string PathOf(string document) => Path.GetFullPath(Path.Combine(Tools.RepositoryRoot, "..", "shared", document));
}
