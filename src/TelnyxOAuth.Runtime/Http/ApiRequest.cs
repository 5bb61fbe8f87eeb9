using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;

namespace TelnyxOAuth.Runtime;

/// <summary>One call of an operation: its path, query, headers and body, set by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiRequest
{
    private List<KeyValuePair<string, string>>? _headers;
    private StringBuilder? _query;
    private PathValues _pathValues;
    private Func<CancellationToken, HttpContent>? _createContent;
    private Func<bool>? _canRepeat;
    private Dictionary<string, string>? _formFields;
    private bool _isForm;

    /// <summary>Creates a request without parameters.</summary>
    /// <param name="operation">The operation to call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is <c>null</c>.</exception>
    public ApiRequest(ApiOperation operation)
    {
        Operation = operation ?? throw new ArgumentNullException(nameof(operation));
    }

    /// <summary>Gets the operation to call.</summary>
    public ApiOperation Operation { get; }

    /// <summary>Gets the model, the text or the file to send, or <c>null</c> if the request has no body.</summary>
    public object? Body { get; private set; }

    internal List<KeyValuePair<string, string>>? Headers => _headers;

    /// <summary>Whether a path parameter is "." or "..", which a <c>Uri</c> removes even if escaped, unless it is created literally.</summary>
    internal bool HasDotSegment { get; private set; }

    /// <summary>Whether the form has fields in addition to those of the model.</summary>
    internal bool HasFormFields => _formFields is not null;

    /// <summary>Whether the body may hold files, which are read while it is sent.</summary>
    internal bool IsStreamed => _canRepeat is not null;

    /// <summary>Whether the body can be sent again: not if a stream that can't seek has been read.</summary>
    internal bool CanRepeat => _canRepeat?.Invoke() ?? true;

    /// <summary>Gets the link to send to instead of to the operation's path and query.</summary>
    internal string? Link { get; private set; }

    /// <summary>Checks a required argument before anything is sent.</summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <param name="value">The argument.</param>
    /// <param name="parameterName">The name of the caller's parameter, for exceptions.</param>
    /// <returns>The argument.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty or white space, or the <c>default</c> of an enum.</exception>
    public static T RequireArgument<T>(T value, string parameterName)
    {
        switch (value)
        {
            case null:
                throw new ArgumentNullException(parameterName);
            case string text when string.IsNullOrWhiteSpace(text):
            case IOpenEnumValue { Value.Length: 0 }:
                throw new ArgumentException($"'{parameterName}' is required and has no value.", parameterName);
            default:
                return value;
        }
    }

    /// <summary>Sets a path parameter. It is sent as one path segment, whatever characters it contains.</summary>
    /// <param name="name">The name in the path template.</param>
    /// <param name="value">The value.</param>
    /// <param name="parameterName">The name of the caller's parameter, for exceptions.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="value"/> is <c>null</c>, empty or white space; or, in the build for netstandard2.0, it is <c>.</c> or <c>..</c>.
    /// </exception>
    public ApiRequest AddPath(string name, string? value, string parameterName)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException(
                $"{Operation.Name} needs a value for '{parameterName}': it is part of the path {Operation.Path}.",
                parameterName);
        }

        HasDotSegment |= value is "." or "..";
        _pathValues.Add(name, PathSegment.Escape(value!, parameterName));
        return this;
    }

    /// <inheritdoc cref="AddPath(string, string?, string)"/>
    public ApiRequest AddPath(string name, int value, string parameterName) => AddPath(name, WireText.From(value), parameterName);

    /// <inheritdoc cref="AddPath(string, string?, string)"/>
    public ApiRequest AddPath(string name, long value, string parameterName) => AddPath(name, WireText.From(value), parameterName);

    /// <inheritdoc cref="AddPath(string, string?, string)"/>
    public ApiRequest AddPath(string name, ulong value, string parameterName) => AddPath(name, WireText.From(value), parameterName);

    /// <inheritdoc cref="AddPath(string, string?, string)"/>
    public ApiRequest AddPath(string name, Guid value, string parameterName) => AddPath(name, WireText.From(value), parameterName);

    /// <inheritdoc cref="AddPath(string, string?, string)"/>
    public ApiRequest AddPath(string name, DateTimeOffset value, string parameterName) => AddPath(name, WireText.From(value), parameterName);

    /// <summary>Sets a path parameter to an enum's value.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="name">The name in the path template.</param>
    /// <param name="value">The value.</param>
    /// <param name="parameterName">The name of the caller's parameter, for exceptions.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> is <c>default</c>.</exception>
    public ApiRequest AddPath<T>(string name, T value, string parameterName)
        where T : struct, IOpenEnumValue => AddPath(name, value.Value, parameterName);

    /// <summary>Adds a query parameter; <c>null</c> adds nothing.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <returns>This request.</returns>
    public ApiRequest AddQuery(string name, string? value) => value is null ? this : AddEscapedQuery(name, Uri.EscapeDataString(value));

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public ApiRequest AddQuery(string name, int? value) => AddQuery(name, value is { } known ? WireText.From(known) : null);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public ApiRequest AddQuery(string name, long? value) => AddQuery(name, value is { } known ? WireText.From(known) : null);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public ApiRequest AddQuery(string name, ulong? value) => AddQuery(name, value is { } known ? WireText.From(known) : null);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public ApiRequest AddQuery(string name, double? value) => AddQuery(name, value is { } known ? WireText.From(known) : null);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public ApiRequest AddQuery(string name, decimal? value) => AddQuery(name, value is { } known ? WireText.From(known) : null);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public ApiRequest AddQuery(string name, bool? value) => AddQuery(name, value is { } known ? WireText.From(known) : null);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public ApiRequest AddQuery(string name, Guid? value) => AddQuery(name, value is { } known ? WireText.From(known) : null);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public ApiRequest AddQuery(string name, DateTimeOffset? value) => AddQuery(name, value is { } known ? WireText.From(known) : null);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public ApiRequest AddQuery(string name, Uri? value) => AddQuery(name, value is null ? null : UnparsedUri.TextOf(value));

    /// <summary>Adds an enum's value as a query parameter; <c>null</c> adds nothing.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <returns>This request.</returns>
    public ApiRequest AddQuery<T>(string name, T? value)
        where T : struct, IOpenEnumValue => AddQuery(name, value?.Value);

    /// <summary>Adds an enum's value as a query parameter.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <returns>This request.</returns>
    public ApiRequest AddQuery<T>(string name, T value)
        where T : struct, IOpenEnumValue => AddQuery(name, value.Value);

    /// <summary>Adds a list as a query parameter; <c>null</c> adds nothing.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="values">The values.</param>
    /// <param name="explode">
    /// <c>true</c> to repeat the parameter for each value (the default of OpenAPI), <c>false</c> to join the values
    /// with commas.
    /// </param>
    /// <returns>This request.</returns>
    public ApiRequest AddQuery(string name, IReadOnlyList<string>? values, bool explode = true)
    {
        if (values is null)
        {
            return this;
        }

        if (!explode)
        {
            return AddEscapedQuery(name, string.Join(",", values.Select(Uri.EscapeDataString)));
        }

        foreach (var value in values)
        {
            AddQuery(name, value);
        }

        return this;
    }

    /// <summary>Adds a list of enum values as a query parameter; <c>null</c> adds nothing.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="values">The values.</param>
    /// <param name="explode">Whether to repeat the parameter for each value.</param>
    /// <returns>This request.</returns>
    public ApiRequest AddQuery<T>(string name, IReadOnlyList<T>? values, bool explode = true)
        where T : struct, IOpenEnumValue
    {
        if (values is null)
        {
            return this;
        }

        var texts = new string[values.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = values[i].Value;
        }

        return AddQuery(name, texts, explode);
    }

    /// <summary>Adds a header; <c>null</c> adds nothing.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> contains a line break, another control character or a non-ASCII character.</exception>
    public ApiRequest AddHeader(string name, string? value)
    {
        if (value is not null)
        {
            HeaderText.ThrowIfForging(name, value);
            (_headers ??= new List<KeyValuePair<string, string>>()).Add(new KeyValuePair<string, string>(name, value));
        }

        return this;
    }

    /// <summary>Sets a JSON body.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="body">The model to send.</param>
    /// <param name="codec">The codec that writes the model.</param>
    /// <param name="mediaType">The content type.</param>
    /// <param name="isOptional">Whether the request is sent without a body if <paramref name="body"/> is <c>null</c>.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is <c>null</c> and not optional.</exception>
    public ApiRequest SetJsonBody<T>(T? body, JsonCodec<T> codec, string mediaType = "application/json", bool isOptional = false)
        where T : class
    {
        if (TakeBody(body, isOptional) is { } taken)
        {
            _createContent = _ => ModelContent.Json(taken, codec, mediaType);
        }

        return this;
    }

    /// <summary>Sets a body of type <c>application/x-www-form-urlencoded</c>.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="body">The model to send.</param>
    /// <param name="codec">The codec that writes the model.</param>
    /// <param name="isOptional">Whether the request is sent without a body if <paramref name="body"/> is <c>null</c>.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is <c>null</c> and not optional.</exception>
    public ApiRequest SetFormBody<T>(T? body, JsonCodec<T> codec, bool isOptional = false)
        where T : class
    {
        if (TakeBody(body, isOptional) is { } taken)
        {
            _isForm = true;
            _createContent = _ => ModelContent.Form(taken, codec, _formFields);
        }

        return this;
    }

    /// <summary>Sets a multipart body with a part for each member of a model (RFC 7578).</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="body">The model to send.</param>
    /// <param name="codec">The codec that writes the model.</param>
    /// <param name="mediaType">The content type of the body, such as <c>multipart/form-data</c>.</param>
    /// <param name="isOptional">Whether the request is sent without a body if <paramref name="body"/> is <c>null</c>.</param>
    /// <param name="partMediaTypes">The content types of parts that differ from the default of their type.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is <c>null</c> and not optional.</exception>
    public ApiRequest SetMultipartBody<T>(T? body, JsonCodec<T> codec, string mediaType, bool isOptional, params (string Name, string MediaType)[] partMediaTypes)
        where T : class
    {
        if (TakeBody(body, isOptional) is { } taken)
        {
            MultipartBody? parts = null;
            _canRepeat = () => parts?.CanRepeat ?? true;
            _createContent = token => (parts ??= MultipartBody.Of(taken, codec, mediaType, partMediaTypes)).CreateContent(token);
        }

        return this;
    }

    /// <summary>Sets a file as the body.</summary>
    /// <param name="content">The file to send, with its content type if it has one.</param>
    /// <param name="mediaType">The content type if the file has none.</param>
    /// <param name="isOptional">Whether the request is sent without a body if <paramref name="content"/> is <c>null</c>.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is <c>null</c> and not optional.</exception>
    public ApiRequest SetFileBody(FileUpload? content, string mediaType, bool isOptional = false)
    {
        if (TakeBody(content, isOptional) is { } taken)
        {
            UploadSource? source = null;
            _canRepeat = () => source?.CanRepeat ?? true;
            _createContent = token =>
            {
                var bytes = (source ??= new UploadSource(taken)).CreateContent(token);
                bytes.Headers.ContentType = MediaTypeHeaderValue.Parse(taken.ContentType ?? mediaType);
                return bytes;
            };
        }

        return this;
    }

    /// <summary>Sets text as the body, sent as UTF-8.</summary>
    /// <param name="content">The text to send.</param>
    /// <param name="mediaType">The content type.</param>
    /// <param name="isOptional">Whether the request is sent without a body if <paramref name="content"/> is <c>null</c>.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is <c>null</c> and not optional.</exception>
    public ApiRequest SetTextBody(string? content, string mediaType, bool isOptional = false)
    {
        if (TakeBody(content, isOptional) is { } taken)
        {
            _createContent = _ => ModelContent.Text(taken, mediaType);
        }

        return this;
    }

    /// <summary>
    /// Sends the request, headers included, to a link from an earlier response instead of to the operation's path and
    /// query. Sending throws a <see cref="PageLinkException"/> if the link leads to another origin.
    /// </summary>
    /// <param name="link">The link, absolute or relative to the operation's address; <c>null</c> changes nothing.</param>
    /// <returns>This request.</returns>
    public ApiRequest FollowLink(string? link)
    {
        Link = link;
        return this;
    }

    /// <summary>Adds a field to a form body, in addition to those of the model; for credentials that are sent in the form.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The field's value.</param>
    /// <exception cref="InvalidOperationException">The body is not a form.</exception>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public void SetFormField(string name, string value)
    {
        if (!_isForm)
        {
            throw new InvalidOperationException($"{Operation.Name} sends no form that a field could be added to.");
        }

        (_formFields ??= new Dictionary<string, string>(StringComparer.Ordinal))[name ?? throw new ArgumentNullException(nameof(name))] =
            value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Creates the body of one attempt; its files are read until the token is cancelled.</summary>
    internal HttpContent? CreateContent(CancellationToken cancellationToken) => _createContent?.Invoke(cancellationToken);

    /// <summary>The complete URL at a server.</summary>
    internal string GetAddress(string server, bool useAlternatePath) =>
        Operation.GetTemplate(useAlternatePath).Expand(server, _pathValues, _query?.ToString());

    private ApiRequest AddEscapedQuery(string name, string value)
    {
        _query ??= new StringBuilder();
        _query.Append(_query.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(value);
        return this;
    }

    private T? TakeBody<T>(T? body, bool isOptional)
        where T : class
    {
        if (body is null && !isOptional)
        {
            throw new ArgumentNullException(nameof(body));
        }

        Body = body;
        return body;
    }
}
