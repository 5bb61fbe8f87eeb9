using System;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Clients;

/// <summary>Writes the options of a client that gets its tokens itself (OAuth): who it is, and where the tokens are.</summary>
internal static class TokenOptionsEmitter
{
    /// <summary>What <c>Complete</c> calls the credential that comes of the options.</summary>
    internal const string Local = "tokens";

    internal static void EmitFields(SourceWriter writer)
    {
        writer.Line("private string? _clientId;");
        writer.Line("private string? _clientSecret;");
        writer.Line("private string? _scope;");
        writer.Line("private System.Uri? _tokenEndpoint;");
        writer.Line("private ClientRuntime.TokenSource? _tokenSource;");
    }

    /// <param name="writer">Where to write.</param>
    /// <param name="scheme">The scheme whose tokens they are.</param>
    /// <param name="writeOption">Writes an option, given its description, its type, its name and its field.</param>
    internal static void EmitOptions(SourceWriter writer, SecuritySchemeModel scheme, Action<SourceWriter, string, string, string, string> writeOption)
    {
        EmitDefault(writer, "DefaultTokenEndpoint", "where tokens are requested", scheme.TokenEndpoint);
        EmitDefault(writer, "DefaultAuthorizationEndpoint", "where users sign in", scheme.AuthorizationEndpoint);
        writeOption(
            writer,
            $"the id of the client. With <see cref=\"ClientSecret\"/>, the tokens of the security scheme <c>{CSharpText.Xml(scheme.Name)}</c> are requested by it (RFC 6749 section 4.4), held, and renewed ahead of expiry, by one request for any number of calls.",
            "string", "ClientId", "_clientId");
        writeOption(writer, "the client's secret.", "string", "ClientSecret", "_clientSecret");
        writeOption(writer, "the scopes to ask for, separated by spaces; <c>null</c>, the default, for the client's own.", "string", "Scope", "_scope");
        writeOption(
            writer,
            "where tokens are requested: an https address, or one on this machine; <c>null</c>, the default, for "
            + (scheme.TokenEndpoint is not null ? "<see cref=\"DefaultTokenEndpoint\"/>." : "the one that the authorization server's metadata names."),
            "System.Uri", "TokenEndpoint", "_tokenEndpoint");
        writeOption(
            writer,
            "where bearer tokens come from, in place of <see cref=\"ClientId\"/> and <see cref=\"ClientSecret\"/>: those of a signed-in user, for example.",
            "ClientRuntime.TokenSource", "TokenSource", "_tokenSource");
        if (scheme.AuthorizationEndpoint is not null)
        {
            writer.Line("/// <summary>Says where the document has users sign in, for a client that signs them in.</summary>");
            writer.Line("/// <returns>Options with the addresses, <see cref=\"ClientId\"/> and <see cref=\"ClientSecret\"/>, to make a <see cref=\"ClientRuntime.AuthorizationServerClient\"/> of.</returns>");
            writer.Line("public ClientRuntime.AuthorizationServerOptions CreateAuthorizationServerOptions() => new ClientRuntime.AuthorizationServerOptions");
            writer.Line("{");
            writer.Line("    AuthorizationEndpoint = DefaultAuthorizationEndpoint,");
            writer.Line("    TokenEndpoint = TokenEndpoint ?? DefaultTokenEndpoint,");
            writer.Line("    ClientId = ClientId,");
            writer.Line("    ClientSecret = ClientSecret,");
            writer.Line("};");
            writer.Line();
        }
    }

    /// <summary>The credential that comes of the options, as an expression.</summary>
    internal static string Create(SecuritySchemeModel scheme) =>
        $"CreateTokenCredential(TokenSource, ClientId, ClientSecret, Scope, TokenEndpoint{(scheme.TokenEndpoint is null ? string.Empty : " ?? DefaultTokenEndpoint")}, {(scheme.MetadataAddress is { } metadata ? CSharpText.Literal(metadata) : "null")}, errors)";

    private static void EmitDefault(SourceWriter writer, string name, string what, string? address)
    {
        if (address is not null)
        {
            writer.Line($"/// <summary>Gets {what}, as the document says: <c>{CSharpText.Xml(address)}</c>.</summary>");
            writer.Line($"public static System.Uri {name} {{ get; }} = new System.Uri({CSharpText.Literal(address)});");
            writer.Line();
        }
    }
}
