using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Naming;

namespace TelnyxOAuth.OpenApi.NSwag;

/// <summary>Checks the names in the project file: an error here is clearer than the compiler's in generated code.</summary>
internal static class CSharpNames
{
    /// <summary>Makes sure that the namespace and the name of the root are valid in C#.</summary>
    /// <exception cref="DiagnosticException">One is not.</exception>
    public static void Verify(GenerateOptions options)
    {
        if (!options.Namespace.Split('.').All(Identifiers.IsName))
        {
            throw Bad(options, $"the namespace '{options.Namespace}' is not one in C#; set the metadata Namespace to one, such as 'My.Api'.");
        }

        if (options.ClientName is { } name && !Identifiers.IsName(name))
        {
            throw Bad(options, $"the client name '{name}' is not a class's name in C#; set the metadata ClientName to one, such as 'MyClient'.");
        }
    }

    private static DiagnosticException Bad(GenerateOptions options, string message) =>
        new(new Diagnostic(DiagnosticCodes.BadName, options.Source.File, null, message));
}
