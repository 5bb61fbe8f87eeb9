using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Documents;

/// <summary>The root of a client, which has all its resources.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Accessibility">Who sees it, as C#: what it needs beside it is seen by the same.</param>
/// <param name="BaseAddress">The address of the document's first server, or <c>null</c>.</param>
/// <param name="OtherOrigins">The origins of its other servers, with spaces between them, or <c>null</c>.</param>
/// <param name="HasInterface">Whether it implements an interface.</param>
/// <param name="HasRegistration">Whether there are methods that register it with a service container.</param>
/// <param name="Schemes">The document's security schemes.</param>
internal sealed record RootModel(
    string Namespace, string Name, string Accessibility, string? BaseAddress, string? OtherOrigins, bool HasInterface, bool HasRegistration, EquatableArray<SecuritySchemeModel> Schemes)
{
    internal string OptionsName => Contract.Types.Options(Name);

    internal string InterfaceName => Contract.Types.Interface(Name);

    internal string RegistrationName => Contract.Types.Registration(Name);

    /// <summary>The full name, as programs show it: what its traces, metrics and logs go by.</summary>
    internal string TelemetryName => (Namespace.Length == 0 ? Name : Namespace + "." + Name).Replace("@", string.Empty);

    /// <summary>Whether the root needs a name of a type for itself.</summary>
    internal bool Takes(string name) => name == Name || name == OptionsName || (HasInterface && name == InterfaceName) || (HasRegistration && name == RegistrationName);
}

/// <summary>A security scheme of the document.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="PropertyName">The option that takes its credential.</param>
/// <param name="Kind">How the credential is sent.</param>
/// <param name="ParameterName">What carries a key: the name of the header, query parameter or cookie.</param>
/// <param name="TokenEndpoint">Where tokens are requested, or <c>null</c>.</param>
/// <param name="AuthorizationEndpoint">Where users sign in, or <c>null</c>.</param>
/// <param name="MetadataAddress">Where the authorization server's metadata is, or <c>null</c>.</param>
internal sealed record SecuritySchemeModel(
    string Name, string PropertyName, string Kind, string? ParameterName, string? TokenEndpoint = null, string? AuthorizationEndpoint = null, string? MetadataAddress = null)
{
    /// <summary>Whether the document says where its tokens come from.</summary>
    internal bool HasTokenServer => (TokenEndpoint ?? MetadataAddress) is not null;

    /// <summary>Whether the credential is a key, for which a text is enough.</summary>
    internal bool IsKey => this is { Kind: "header" or "query" or "cookie", ParameterName: not null };
}
