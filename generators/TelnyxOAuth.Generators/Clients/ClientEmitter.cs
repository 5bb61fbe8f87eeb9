using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Clients;

/// <summary>Writes what completes the root of a client, and the class of its options.</summary>
internal static class ClientEmitter
{
    internal static void Emit(SourceWriter writer, ClientModel model)
    {
        using (writer.Braces($"partial class {model.Root.Name} : System.IDisposable"))
        {
            WriteConstructors(writer, model);
            WriteResources(writer, model);
            WriteMethods(writer, model.Root);
        }

        writer.Line();
        WriteOptions(writer, model.Root);
    }

    private static void WriteConstructors(SourceWriter writer, ClientModel model)
    {
        var root = model.Root;
        writer.Line("private readonly ClientRuntime.ApiClient _api;");
        if (root.BaseAddress is not null)
        {
            writer.Line();
            writer.Line("/// <summary>Creates a client with the default options: the document's first server, and no credentials.</summary>");
            writer.Line($"public {root.Name}()");
            writer.Line($"    : this(new {root.OptionsName}())");
            writer.Line("{");
            writer.Line("}");
        }

        writer.Line();
        writer.Line("/// <summary>Creates a client.</summary>");
        writer.Line("/// <param name=\"options\">How to reach the API; later changes to them have no effect.</param>");
        writer.Line("/// <exception cref=\"System.ArgumentNullException\"><paramref name=\"options\"/> is <c>null</c>.</exception>");
        writer.Line("/// <exception cref=\"System.ArgumentException\">An option is missing or can't be used; the message names it.</exception>");
        writer.Line($"public {root.Name}({root.OptionsName} options)");
        writer.Line("    : this(new ClientRuntime.ApiClient((options ?? throw new System.ArgumentNullException(nameof(options))).ToSettings()))");
        writer.Line("{");
        writer.Line("}");
        writer.Line();
        using (writer.Braces($"private {root.Name}(ClientRuntime.ApiClient api)"))
        {
            writer.Line("_api = api;");
            foreach (var resource in model.Resources)
            {
                writer.Line($"{resource.PropertyName} = new {resource.ClassName}(api);");
            }
        }
    }

    private static void WriteResources(SourceWriter writer, ClientModel model)
    {
        foreach (var resource in model.Resources)
        {
            writer.Line();
            writer.Line($"/// <inheritdoc cref=\"{resource.ClassName}\" path=\"/summary\"/>");
            writer.Line($"public {resource.ClassName} {resource.PropertyName} {{ get; }}");
        }
    }

    private static void WriteMethods(SourceWriter writer, RootModel root)
    {
        writer.Line();
        writer.Line("/// <summary>Gives the same client with other options for its calls: retries, timeouts, headers, query, token.</summary>");
        writer.Line("/// <param name=\"options\">What differs; what it leaves <c>null</c> stays as it is here.</param>");
        writer.Line("/// <returns>A view of this client, which sends through the same connections; disposing it does nothing.</returns>");
        writer.Line("/// <exception cref=\"System.ArgumentNullException\"><paramref name=\"options\"/> is <c>null</c>.</exception>");
        writer.Line("/// <exception cref=\"System.ArgumentException\">An option can't be used; the message names all that can't.</exception>");
        writer.Line($"public {root.Name} WithOptions(ClientRuntime.RequestOptions options) => new {root.Name}(_api.WithOptions(options));");
        writer.Line();
        writer.Line("/// <summary>Disposes the HTTP client if this object made it; one that the options brought stays in use.</summary>");
        writer.Line("public void Dispose() => _api.Dispose();");
    }

    private static void WriteOptions(SourceWriter writer, RootModel root)
    {
        writer.Line($"/// <summary>How a <see cref=\"{root.Name}\"/> reaches the API and proves who is calling.</summary>");
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Braces($"public sealed partial class {root.OptionsName} : ClientRuntime.ApiClientOptions"))
        {
            if (root.BaseAddress is { } address)
            {
                writer.Line($"/// <summary>Gets the address that is used where the options give none: <c>{CSharpText.Xml(address)}</c>.</summary>");
                writer.Line($"public static System.Uri DefaultBaseAddress {{ get; }} = new System.Uri({CSharpText.Literal(address)});");
                writer.Line();
            }

            foreach (var scheme in root.Schemes)
            {
                writer.Line($"/// <summary>Gets or sets {Describe(scheme)}</summary>");
                writer.Line($"public {(IsKey(scheme) ? "string" : "ClientRuntime.ApiCredential")}? {scheme.PropertyName} {{ get; set; }}");
                writer.Line();
            }

            writer.Line("internal ClientRuntime.ApiClientSettings ToSettings() => CreateSettings(");
            writer.Line($"    {CSharpText.Literal(ToProduct(root.Name))},");
            writer.Line($"    {(root.BaseAddress is null ? "null" : "DefaultBaseAddress")}{(root.Schemes.Count == 0 ? ");" : ",")}");
            for (var i = 0; i < root.Schemes.Count; i++)
            {
                var scheme = root.Schemes[i];
                writer.Line(
                    "    new System.Collections.Generic.KeyValuePair<string, ClientRuntime.ApiCredential?>("
                    + $"{CSharpText.Literal(scheme.Name)}, {CredentialOf(scheme)}){(i == root.Schemes.Count - 1 ? ");" : ",")}");
            }
        }
    }

    /// <summary>The client's name as a header may hold it.</summary>
    private static string ToProduct(string name) =>
        new(CSharpText.BareName(name).Select(character => character <= '~' ? character : '_').ToArray());

    private static bool IsKey(SecuritySchemeModel scheme) => scheme is { Kind: "header" or "query" or "cookie", ParameterName: not null };

    private static string CredentialOf(SecuritySchemeModel scheme)
    {
        if (!IsKey(scheme))
        {
            return scheme.PropertyName;
        }

        var method = scheme.Kind switch { "header" => "InHeader", "query" => "InQuery", _ => "InCookie" };
        return $"{scheme.PropertyName} is null ? null : ClientRuntime.ApiKeyCredential.{method}({CSharpText.Literal(scheme.ParameterName!)}, {scheme.PropertyName})";
    }

    private static string Describe(SecuritySchemeModel scheme)
    {
        var name = $"the security scheme <c>{CSharpText.Xml(scheme.Name)}</c>";
        return scheme.Kind switch
        {
            "bearer" => $"the credential of {name}: a <see cref=\"ClientRuntime.BearerCredential\"/>, or a <see cref=\"ClientRuntime.BearerTokenCredential\"/> for tokens that end.",
            "basic" => $"the credential of {name}: a <see cref=\"ClientRuntime.BasicCredential\"/>.",
            "header" or "query" or "cookie" when scheme.ParameterName is { } parameter =>
                $"the key of {name}, which is sent in the {(scheme.Kind == "query" ? "query parameter" : scheme.Kind)} <c>{CSharpText.Xml(parameter)}</c>.",
            _ => $"the credential of {name}, for which there is no class: derive one from <see cref=\"ClientRuntime.ApiCredential\"/>.",
        };
    }
}
