using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Net.Http;

namespace TelnyxOAuth.Runtime;

/// <summary>The description of one operation, the same for every call: created once by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOperation
{
    private static readonly HttpMethod Patch = new HttpMethod("PATCH");

    private readonly PathTemplate _template;
    private readonly PathTemplate? _alternateTemplate;

    /// <summary>Creates the description of an operation.</summary>
    /// <param name="name">The display name, such as <c>OAuthClients.List</c>.</param>
    /// <param name="method">The HTTP method in capitals, such as <c>GET</c>.</param>
    /// <param name="path">The path template, starting with <c>/</c>, with parameters in braces.</param>
    /// <param name="server">
    /// The operation's own server, if it is not under the client's base address: an absolute URL, or one relative to the
    /// base address (RFC 3986 section 5); <c>null</c> for the base address.
    /// </param>
    /// <param name="alternatePath">An older spelling of <paramref name="path"/>, or <c>null</c>.</param>
    /// <param name="securitySchemes">
    /// The names of alternative security schemes, in order of preference; schemes that are needed together are joined with
    /// <c>+</c>; an empty name means that credentials are optional. An empty list marks a public operation, which is sent
    /// without credentials.
    /// </param>
    /// <param name="accept">The accepted content types, as in the <c>Accept</c> header (RFC 9110 section 12.5.1).</param>
    /// <param name="otherServers">The servers that take the place of <paramref name="server"/> where the base address is at another origin of the document, by that origin.</param>
    /// <exception cref="ArgumentNullException">A required argument is <c>null</c>.</exception>
    public ApiOperation(
        string name,
        string method,
        string path,
        string? server = null,
        string? alternatePath = null,
        IReadOnlyList<string>? securitySchemes = null,
        string accept = "application/json",
        IReadOnlyList<(string Origin, string Server)>? otherServers = null)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Method = ToMethod(method ?? throw new ArgumentNullException(nameof(method)));
        Path = path ?? throw new ArgumentNullException(nameof(path));
        Server = server;
        OtherServers = otherServers ?? Array.Empty<(string Origin, string Server)>();
        AlternatePath = alternatePath;
        SecuritySchemes = securitySchemes ?? Array.Empty<string>();
        Accept = accept ?? throw new ArgumentNullException(nameof(accept));
        SecurityRequirements = Split(SecuritySchemes);
        _template = new PathTemplate(path);
        _alternateTemplate = alternatePath is null ? null : new PathTemplate(alternatePath);
    }

    /// <summary>Gets the display name.</summary>
    public string Name { get; }

    /// <summary>Gets the HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>Gets the path template.</summary>
    public string Path { get; }

    /// <summary>Gets the operation's own server, or <c>null</c> if it is under the client's base address.</summary>
    public string? Server { get; }

    /// <summary>Gets the servers that take its place where the base address is at another origin of the document, by that origin.</summary>
    public IReadOnlyList<(string Origin, string Server)> OtherServers { get; }

    /// <summary>Gets the older spelling of the path template, or <c>null</c>.</summary>
    public string? AlternatePath { get; }

    /// <summary>Gets the names of alternative security schemes; those that are needed together are joined with <c>+</c>.</summary>
    public IReadOnlyList<string> SecuritySchemes { get; }

    /// <summary>Gets the accepted content types.</summary>
    public string Accept { get; }

    /// <summary>The alternative requirements, each with its schemes; a requirement without schemes needs no credential.</summary>
    internal string[][] SecurityRequirements { get; }

    /// <summary>Gets the documented errors, which generated code adds.</summary>
    public ApiErrorMap Errors { get; } = new ApiErrorMap();

    /// <summary>Adds a documented error.</summary>
    /// <typeparam name="TError">The error object.</typeparam>
    /// <param name="status">The status as OpenAPI writes it: <c>404</c>, <c>4XX</c> or <c>default</c>.</param>
    /// <param name="codec">What reads the error object.</param>
    /// <returns>This description.</returns>
    public ApiOperation AddError<TError>(string status, JsonCodec<TError> codec)
        where TError : class
    {
        Errors.Add(status, codec);
        return this;
    }

    /// <summary>Returns the display name.</summary>
    /// <returns>The display name.</returns>
    public override string ToString() => Name;

    /// <summary>Whether a path parameter may hold slashes.</summary>
    internal bool IsReservedInPath(string name) => _template.IsReserved(name) || (_alternateTemplate is not null && _alternateTemplate.IsReserved(name));

    internal PathTemplate GetTemplate(bool useAlternatePath) => useAlternatePath && _alternateTemplate is not null ? _alternateTemplate : _template;

    private static string[][] Split(IReadOnlyList<string> schemes)
    {
        var requirements = new string[schemes.Count][];
        for (var i = 0; i < requirements.Length; i++)
        {
            requirements[i] = schemes[i].Length == 0 ? Array.Empty<string>() : schemes[i].Split('+');
        }

        return requirements;
    }

    private static HttpMethod ToMethod(string method) => method switch
    {
        "GET" => HttpMethod.Get,
        "POST" => HttpMethod.Post,
        "PUT" => HttpMethod.Put,
        "DELETE" => HttpMethod.Delete,
        "HEAD" => HttpMethod.Head,
        "OPTIONS" => HttpMethod.Options,
        "PATCH" => Patch,
        _ => new HttpMethod(method),
    };
}
