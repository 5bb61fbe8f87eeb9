using System.IO;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.NSwag;

/// <summary>The Liquid templates that NSwag fills in.</summary>
internal static class TemplatesFolder
{
    /// <summary>Makes sure that the folder is there: without it NSwag would quietly use templates of its own.</summary>
    public static void Verify(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new DiagnosticException(new Diagnostic(
                DiagnosticCodes.TemplatesMissing, path, null, "there is no such folder of templates; check '--templates'."));
        }
    }
}
