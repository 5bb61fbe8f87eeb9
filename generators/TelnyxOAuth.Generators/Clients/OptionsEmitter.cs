using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Clients;

/// <summary>Writes the class of a client's options: what the document says of servers and of credentials.</summary>
internal static class OptionsEmitter
{
    private const string Errors = "System.Collections.Generic.ICollection<string> errors";

    internal static void Emit(SourceWriter writer, ClientModel model)
    {
        var root = model.Root;
        var credentials = model.Credentials.Where(credential => !credential.IsOwn).Select(credential => credential.Scheme).ToList();
        writer.Line($"/// <summary>How a <see cref=\"{root.Name}\"/> reaches the API and proves who is calling.</summary>");
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Braces($"{root.Accessibility} sealed partial class {root.OptionsName} : ClientRuntime.Clients.ApiClientOptions"))
        {
            foreach (var scheme in credentials)
            {
                writer.Line($"private {TypeOf(scheme)}? {FieldOf(scheme)};");
            }

            if (credentials.Count > 0)
            {
                writer.Line("private ClientRuntime.ApiCredential? _credential;");
            }

            var tokens = credentials.FirstOrDefault(scheme => scheme.HasTokenServer);
            if (tokens is not null)
            {
                TokenOptionsEmitter.EmitFields(writer);
            }

            if (credentials.Count > 0)
            {
                writer.Line();
            }

            if (root.BaseAddress is { } address)
            {
                writer.Line($"/// <summary>Gets the address that is used where the options give none: <c>{CSharpText.Xml(address)}</c>.</summary>");
                writer.Line($"public static System.Uri DefaultBaseAddress {{ get; }} = new System.Uri({CSharpText.Literal(address)});");
                writer.Line();
            }

            foreach (var scheme in credentials)
            {
                WriteOption(writer, Describe(scheme), TypeOf(scheme), scheme.PropertyName, FieldOf(scheme));
            }

            if (credentials.Count > 0)
            {
                WriteOption(
                    writer,
                    "the credential for every security scheme whose own option is not set, or <c>null</c>, the default, for none.",
                    "ClientRuntime.ApiCredential",
                    "Credential",
                    "_credential");
            }

            if (tokens is not null)
            {
                TokenOptionsEmitter.EmitOptions(writer, tokens, WriteOption);
            }

            WriteComplete(writer, model);
            writer.Line();
            writer.Line("/// <summary>Called first by <see cref=\"Complete\"/>; another part of this class may implement it.</summary>");
            writer.Line($"partial void OnCompleting({Errors});");
        }
    }

    private static void WriteOption(SourceWriter writer, string description, string type, string name, string field)
    {
        writer.Line($"/// <summary>Gets or sets {description}</summary>");
        using (writer.Braces($"public {type}? {name}"))
        {
            writer.Line($"get => {field};");
            writer.Line($"set => Set(ref {field}, value);");
        }

        writer.Line();
    }

    private static void WriteComplete(SourceWriter writer, ClientModel model)
    {
        var root = model.Root;
        writer.Line("/// <inheritdoc/>");
        using (writer.Braces($"protected override void Complete({Errors})"))
        {
            writer.Line("OnCompleting(errors);");
            writer.Line(
                $"SetDefaults({CSharpText.Literal(CSharpText.BareName(root.Name))}, {CSharpText.Literal(root.TelemetryName)}, "
                + $"{(root.BaseAddress is null ? "null" : "DefaultBaseAddress")}{string.Concat((root.OtherOrigins ?? string.Empty).Split(' ').Where(origin => origin.Length > 0).Select(origin => ", " + CSharpText.Literal(origin)))});");
            var tokens = model.Credentials.FirstOrDefault(credential => !credential.IsOwn && credential.Scheme.HasTokenServer);
            if (tokens is not null)
            {
                writer.Line($"var {TokenOptionsEmitter.Local} = {TokenOptionsEmitter.Create(tokens.Scheme)};");
            }

            foreach (var credential in model.Credentials)
            {
                writer.Line($"SetCredential({CSharpText.Literal(credential.Scheme.Name)}, {ValueOf(credential, credential == tokens)});");
                writer.Line($"DescribeCredential({CSharpText.Literal(credential.Scheme.Name)}, {CSharpText.Literal(OptionsOf(credential, credential == tokens))});");
            }

            writer.Line("base.Complete(errors);");
        }
    }

    private static string TypeOf(SecuritySchemeModel scheme) => scheme.IsKey ? "string" : "ClientRuntime.ApiCredential";

    private static string FieldOf(SecuritySchemeModel scheme) => $"_{CSharpText.Local(scheme.PropertyName)}";

    private static string ValueOf(ClientCredential credential, bool isOfTokens)
    {
        var scheme = credential.Scheme;
        if (credential.IsOwn)
        {
            return scheme.PropertyName;
        }

        if (!scheme.IsKey)
        {
            return $"{scheme.PropertyName}{(isOfTokens ? $" ?? {TokenOptionsEmitter.Local}" : string.Empty)} ?? Credential";
        }

        var method = scheme.Kind switch { "header" => "InHeader", "query" => "InQuery", _ => "InCookie" };
        return $"CreateCredential(\"The option {CSharpText.BareName(scheme.PropertyName)}\", {scheme.PropertyName}, "
            + $"static key => ClientRuntime.ApiKeyCredential.{method}({CSharpText.Literal(scheme.ParameterName!)}, key), errors) ?? Credential";
    }

    /// <summary>The options that the credential comes from, as an exception names them.</summary>
    private static string OptionsOf(ClientCredential credential, bool isOfTokens)
    {
        var name = CSharpText.BareName(credential.Scheme.PropertyName);
        return credential.IsOwn ? name : isOfTokens ? $"ClientId and ClientSecret, TokenSource, {name} or Credential" : name + " or Credential";
    }

    private static string Describe(SecuritySchemeModel scheme)
    {
        var name = $"the security scheme <c>{CSharpText.Xml(scheme.Name)}</c>";
        return scheme.Kind switch
        {
            "bearer" => $"the credential of {name}: a <see cref=\"ClientRuntime.BearerCredential\"/>, or a <see cref=\"ClientRuntime.BearerTokenCredential\"/> for tokens that expire.",
            "basic" => $"the credential of {name}: a <see cref=\"ClientRuntime.BasicCredential\"/>.",
            "header" or "query" or "cookie" when scheme.ParameterName is { } parameter =>
                $"the key of {name}, which is sent in the {(scheme.Kind == "query" ? "query parameter" : scheme.Kind)} <c>{CSharpText.Xml(parameter)}</c>.",
            _ => $"the credential of {name}, for which there is no class: derive one from <see cref=\"ClientRuntime.ApiCredential\"/>.",
        };
    }
}
