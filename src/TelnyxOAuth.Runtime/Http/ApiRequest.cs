using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>One call of an operation: its path, query, headers and body, set by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiRequest
{
    private readonly ApiClient? _client;
    private List<KeyValuePair<string, string>>? _headers;
    private StringBuilder? _query;
    private StringBuilder? _cookies;
    private PathValues _pathValues;
    private Func<CancellationToken, HttpContent>? _createContent;
    private Func<bool>? _canRepeat;
    private Dictionary<string, string>? _formFields;
    private bool _isForm;

    /// <summary>Creates a request without parameters, which a client is given to send.</summary>
    /// <param name="operation">The operation to call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is <c>null</c>.</exception>
    public ApiRequest(ApiOperation operation)
        : this(operation, client: null)
    {
    }

    /// <param name="operation">The operation to call.</param>
    /// <param name="client">The client that sends the request, or <c>null</c>.</param>
    internal ApiRequest(ApiOperation operation, ApiClient? client)
    {
        _client = client;
        Operation = operation ?? throw new ArgumentNullException(nameof(operation));
    }

    /// <summary>Gets the operation to call.</summary>
    public ApiOperation Operation { get; }

    /// <summary>Gets the model, the text or the file to send, or <c>null</c> if the request has no body.</summary>
    public object? Body { get; private set; }

    internal List<KeyValuePair<string, string>>? Headers => _headers;

    /// <summary>The cookies, as they stand in their header; or <c>null</c>.</summary>
    internal string? Cookies => _cookies?.ToString();

    /// <summary>Whether the form has fields in addition to those of the model.</summary>
    internal bool HasFormFields => _formFields is not null;

    /// <summary>Whether the body may hold files, which are read while it is sent.</summary>
    internal bool IsStreamed => _canRepeat is not null;

    /// <summary>Whether the body can be sent again: not if a stream that can't seek has been read.</summary>
    internal bool CanRepeat => _canRepeat?.Invoke() ?? true;

    private ApiClient Client => _client ?? throw new InvalidOperationException($"The request of {Operation.Name} was not created by a client: give it to one.");

    /// <summary>Gets the link to send to instead of to the operation's path and query.</summary>
    internal string? Link { get; private set; }

    /// <summary>Checks a required argument before anything is sent.</summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <param name="value">The argument.</param>
    /// <param name="parameterName">The name of the caller's parameter, for exceptions.</param>
    /// <returns>The argument.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> is the <c>default</c> of an enum. A text may be empty.</exception>
    public static T RequireArgument<T>(T value, string parameterName)
    {
        switch (value)
        {
            case null:
                throw new ArgumentNullException(parameterName);
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
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="value"/> is empty or white space, or has half of a surrogate pair; or, in the build for
    /// netstandard2.0, it is <c>.</c> or <c>..</c>.
    /// </exception>
    public ApiRequest AddPath(string name, string? value, string parameterName)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw MissingPath(parameterName, isNull: value is null);
        }

        _pathValues.Add(name, EscapePath(name, value!, parameterName));
        return this;
    }

    /// <summary>Sets a path parameter that is a list or an object, or has a style of its own.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">The name in the path template.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">What writes the value.</param>
    /// <param name="style"><see cref="ParameterStyle.Simple"/>, <see cref="ParameterStyle.Label"/> or <see cref="ParameterStyle.Matrix"/>.</param>
    /// <param name="explode">Whether each item or member stands for itself.</param>
    /// <param name="parameterName">The name of the caller's parameter, for exceptions.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty, or a text in it can't be sent.</exception>
    public ApiRequest AddPath<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style, bool explode, string parameterName)
        where T : class
    {
        if (value is null || ParameterExpansion.Write(value, codec) is not { } token)
        {
            throw MissingPath(parameterName, isNull: value is null);
        }

        var segment = ParameterExpansion.GetSegment(name, token, style, explode, text => EscapePath(name, text, parameterName));
        if (segment.Length == 0)
        {
            throw MissingPath(parameterName, isNull: false);
        }

        _pathValues.Add(name, segment);
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
    /// <exception cref="ArgumentException"><paramref name="value"/> has half of a surrogate pair.</exception>
    public ApiRequest AddQuery(string name, string? value) => AddText(name, value);

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
    public ApiRequest AddQuery(string name, Uri? value) => AddQuery(name, value is null ? null : WireText.From(value));

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

    /// <summary>Adds a query parameter that is a list or an object, or has a style of its own; <c>null</c> adds nothing.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">What writes the value.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="explode">Whether each item or member is a parameter.</param>
    /// <param name="allowReserved">Whether reserved characters that don't end the value stay as they are.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">A text in <paramref name="value"/> has half of a surrogate pair.</exception>
    public ApiRequest AddQuery<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style, bool explode, bool allowReserved = false)
        where T : class
    {
        if (value is not null && ParameterExpansion.Write(value, codec) is { } token)
        {
            foreach (var pair in ParameterExpansion.GetPairs(name, token, style, explode, allowReserved ? PairEscaping.ReservedQuery : PairEscaping.Query))
            {
                AddPair(ref _query, "?", "&", pair.Key, pair.Value);
            }
        }

        return this;
    }

    /// <summary>Sets what the query string is as a whole (OpenAPI 3.2 section 4.12, <c>querystring</c>), percent-encoded; <c>null</c> sets nothing.</summary>
    /// <param name="value">The text.</param>
    /// <param name="parameterName">The name of the argument, for an exception.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> has half of a surrogate pair.</exception>
    public ApiRequest SetQueryString(string? value, string parameterName)
    {
        if (value is not null)
        {
            _query ??= new StringBuilder();
            _query.Append(_query.Length == 0 ? "?" : "&").Append(UriText.Escape(value, parameterName));
        }

        return this;
    }

    /// <summary>Sets the JSON that the query string is as a whole (OpenAPI 3.2 section 4.12, <c>querystring</c>), percent-encoded; <c>null</c> sets nothing.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="codec">What writes the value.</param>
    /// <param name="parameterName">The name of the argument, for an exception.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">A text in <paramref name="value"/> has half of a surrogate pair.</exception>
    public ApiRequest SetQueryString<T>(T? value, JsonCodec<T> codec, string parameterName)
        where T : class
        => SetQueryString(value is null ? null : ParameterExpansion.Write(value, codec)?.ToString(Formatting.None), parameterName);

    /// <summary>Adds a cookie (RFC 6265 section 4.2); <c>null</c> adds nothing.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">The cookie's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">What writes the value.</param>
    /// <param name="explode">Whether each item or member is a cookie.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">A text in <paramref name="value"/> has half of a surrogate pair.</exception>
    public ApiRequest AddCookie<T>(string name, T? value, JsonCodec<T> codec, bool explode)
        where T : class
    {
        if (value is not null && ParameterExpansion.Write(value, codec) is { } token)
        {
            foreach (var pair in ParameterExpansion.GetPairs(name, token, ParameterStyle.Form, explode, PairEscaping.Cookie))
            {
                AddPair(ref _cookies, "", "; ", pair.Key, pair.Value);
            }
        }

        return this;
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

    /// <summary>Adds a header that is no text: items and members are joined with commas (OpenAPI's style <c>simple</c>); <c>null</c> adds nothing.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">What writes the value.</param>
    /// <param name="explode">Whether members are written <c>name=value</c> rather than <c>name,value</c>.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">A text in <paramref name="value"/> contains a line break, another control character or a non-ASCII character.</exception>
    public ApiRequest AddHeader<T>(string name, T? value, JsonCodec<T> codec, bool explode)
        where T : class =>
        AddHeader(name, value is not null && ParameterExpansion.Write(value, codec) is { } token ? ParameterExpansion.GetHeader(token, explode) : null);

    // What is sent is called here as generated methods call it, so that an exception names the caller's own parameter.

    /// <summary>Sets a JSON body.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="request">The model to send.</param>
    /// <param name="codec">The codec that writes the model.</param>
    /// <param name="mediaType">The content type.</param>
    /// <param name="isOptional">Whether the request is sent without a body if <paramref name="request"/> is <c>null</c>.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <c>null</c> and not optional.</exception>
    public ApiRequest SetJsonBody<T>(T? request, JsonCodec<T> codec, string mediaType = "application/json", bool isOptional = false)
        where T : class
    {
        if (TakeBody(request, isOptional, nameof(request)) is { } taken)
        {
            _createContent = _ => ModelContent.Json(taken, codec, mediaType);
        }

        return this;
    }

    /// <summary>Sets a body of type <c>application/x-www-form-urlencoded</c>.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="request">The model to send.</param>
    /// <param name="codec">The codec that writes the model.</param>
    /// <param name="isOptional">Whether the request is sent without a body if <paramref name="request"/> is <c>null</c>.</param>
    /// <param name="encoding">How members are written that differ from the default of their type: each item of a list as a field, an object as JSON.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <c>null</c> and not optional.</exception>
    public ApiRequest SetFormBody<T>(T? request, JsonCodec<T> codec, bool isOptional = false, params (string Name, ParameterStyle Style, bool Explode)[] encoding)
        where T : class
    {
        if (TakeBody(request, isOptional, nameof(request)) is { } taken)
        {
            _isForm = true;
            _createContent = _ => ModelContent.Form(taken, codec, encoding, _formFields);
        }

        return this;
    }

    /// <summary>Sets a multipart body with a part for each member of a model (RFC 7578).</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="request">The model to send.</param>
    /// <param name="codec">The codec that writes the model.</param>
    /// <param name="mediaType">The content type of the body, such as <c>multipart/form-data</c>.</param>
    /// <param name="isOptional">Whether the request is sent without a body if <paramref name="request"/> is <c>null</c>.</param>
    /// <param name="partMediaTypes">The content types of parts that differ from the default of their type.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <c>null</c> and not optional.</exception>
    public ApiRequest SetMultipartBody<T>(T? request, JsonCodec<T> codec, string mediaType, bool isOptional, params (string Name, string MediaType)[] partMediaTypes)
        where T : class
    {
        if (TakeBody(request, isOptional, nameof(request)) is { } taken)
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
        if (TakeBody(content, isOptional, nameof(content)) is { } taken)
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
        if (TakeBody(content, isOptional, nameof(content)) is { } taken)
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

    /// <inheritdoc cref="ApiClient.SendAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)"/>
    /// <exception cref="InvalidOperationException">The request was not created by a client.</exception>
    public Task<T> SendAsync<T>(JsonCodec<T> codec, CancellationToken cancellationToken)
        where T : class => Client.SendAsync(this, codec, cancellationToken);

    /// <inheritdoc cref="ApiClient.SendForNullableAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)"/>
    /// <exception cref="InvalidOperationException">The request was not created by a client.</exception>
    public Task<T?> SendForNullableAsync<T>(JsonCodec<T> codec, CancellationToken cancellationToken)
        where T : class => Client.SendForNullableAsync(this, codec, cancellationToken);

    /// <inheritdoc cref="ApiClient.SendForNullableValueAsync{T}(ApiRequest, JsonCodec{object}, CancellationToken)"/>
    /// <exception cref="InvalidOperationException">The request was not created by a client.</exception>
    public Task<T?> SendForNullableValueAsync<T>(JsonCodec<object> codec, CancellationToken cancellationToken)
        where T : struct => Client.SendForNullableValueAsync<T>(this, codec, cancellationToken);

    /// <inheritdoc cref="ApiClient.SendForValueAsync{T}(ApiRequest, JsonCodec{object}, CancellationToken)"/>
    /// <exception cref="InvalidOperationException">The request was not created by a client.</exception>
    public Task<T> SendForValueAsync<T>(JsonCodec<object> codec, CancellationToken cancellationToken)
        where T : struct => Client.SendForValueAsync<T>(this, codec, cancellationToken);

    /// <inheritdoc cref="ApiClient.SendForTextAsync(ApiRequest, CancellationToken)"/>
    /// <exception cref="InvalidOperationException">The request was not created by a client.</exception>
    public Task<string> SendForTextAsync(CancellationToken cancellationToken) => Client.SendForTextAsync(this, cancellationToken);

    /// <inheritdoc cref="ApiClient.SendForFileAsync(ApiRequest, CancellationToken)"/>
    /// <exception cref="InvalidOperationException">The request was not created by a client.</exception>
    public Task<FileDownload> SendForFileAsync(CancellationToken cancellationToken) => Client.SendForFileAsync(this, cancellationToken);

    /// <inheritdoc cref="ApiClient.SendForRedirectAsync(ApiRequest, CancellationToken)"/>
    /// <exception cref="InvalidOperationException">The request was not created by a client.</exception>
    public Task<RedirectResponse> SendForRedirectAsync(CancellationToken cancellationToken) => Client.SendForRedirectAsync(this, cancellationToken);

    /// <inheritdoc cref="ApiClient.SendAsync(ApiRequest, CancellationToken)"/>
    /// <exception cref="InvalidOperationException">The request was not created by a client.</exception>
    public Task SendAsync(CancellationToken cancellationToken) => Client.SendAsync(this, cancellationToken);

    /// <summary>Makes a stream of events whose data are JSON. Enumerating it sends the request.</summary>
    /// <typeparam name="T">What the events carry.</typeparam>
    /// <param name="codec">What reads it.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <returns>The stream.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="codec"/> is <c>null</c>.</exception>
    /// <exception cref="InvalidOperationException">The request was not created by a client.</exception>
    public EventStream<T> SendForEventsAsync<T>(JsonCodec<T> codec, CancellationToken cancellationToken)
        where T : class => StreamEvents(ReadItems(codec), cancellationToken);

    /// <inheritdoc cref="SendForEventsAsync{T}(JsonCodec{T}, CancellationToken)"/>
    public EventStream<T> SendForValueEventsAsync<T>(JsonCodec<object> codec, CancellationToken cancellationToken)
        where T : struct => StreamEvents(ReadValues<T>(codec), cancellationToken);

    /// <summary>Makes a stream of events whose data are texts. Enumerating it sends the request.</summary>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <returns>The stream.</returns>
    /// <exception cref="InvalidOperationException">The request was not created by a client.</exception>
    public EventStream<string> SendForTextEventsAsync(CancellationToken cancellationToken) =>
        StreamEvents(new ItemReader<string>(static body => body.ReadText()), cancellationToken);

    /// <summary>Makes a stream of JSON texts. Enumerating it sends the request.</summary>
    /// <typeparam name="T">What each text is.</typeparam>
    /// <param name="codec">What reads it.</param>
    /// <param name="framing">How the texts are told apart.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <returns>The stream.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="codec"/> is <c>null</c>.</exception>
    /// <exception cref="InvalidOperationException">The request was not created by a client.</exception>
    public IAsyncEnumerable<T> SendForItemsAsync<T>(JsonCodec<T> codec, StreamFraming framing, CancellationToken cancellationToken)
        where T : class => new ItemSequence<T>(Client, this, ReadItems(codec), framing, cancellationToken);

    /// <inheritdoc cref="SendForItemsAsync{T}(JsonCodec{T}, StreamFraming, CancellationToken)"/>
    public IAsyncEnumerable<T> SendForValueItemsAsync<T>(JsonCodec<object> codec, StreamFraming framing, CancellationToken cancellationToken)
        where T : struct => new ItemSequence<T>(Client, this, ReadValues<T>(codec), framing, cancellationToken);

    /// <summary>Creates the body of one attempt; its files are read until the token is cancelled.</summary>
    internal HttpContent? CreateContent(CancellationToken cancellationToken) => _createContent?.Invoke(cancellationToken);

    /// <summary>The complete URL at a server.</summary>
    internal string GetAddress(ServerAddress server, bool useAlternatePath)
    {
        var template = Operation.GetTemplate(useAlternatePath);
        var query = _query?.ToString();
        if (server.Query is { } shared)
        {
            query = query is null ? "?" + shared : string.Concat("?", shared, "&", query.Substring(1));
        }

        return template.Expand(server.Base, _pathValues, query is not null && template.HasQuery ? "&" + query.Substring(1) : query);
    }

    private static void AddPair(ref StringBuilder? text, string first, string next, string name, string value)
    {
        text ??= new StringBuilder();
        text.Append(text.Length == 0 ? first : next).Append(name).Append('=').Append(value);
    }

    private ApiRequest AddText(string name, string? value)
    {
        if (value is not null)
        {
            AddPair(ref _query, "?", "&", Uri.EscapeDataString(name), UriText.Escape(value, name));
        }

        return this;
    }

    private string EscapePath(string name, string value, string parameterName) =>
        Operation.IsReservedInPath(name) ? PathSegment.EscapeReserved(value, parameterName) : PathSegment.Escape(value, parameterName);

    private ArgumentException MissingPath(string parameterName, bool isNull)
    {
        var message = $"{Operation.Name} needs a value for '{parameterName}': it is part of the path {Operation.Path}.";
        return isNull ? new ArgumentNullException(parameterName, message) : new ArgumentException(message, parameterName);
    }

    private EventStream<T> StreamEvents<T>(ItemReader<T> items, CancellationToken cancellationToken) =>
        new EventStream<T>(Client, this, items, reconnections: 0, cancellationToken);

    private static ItemReader<T> ReadItems<T>(JsonCodec<T> codec)
        where T : class =>
        codec is null ? throw new ArgumentNullException(nameof(codec)) : new ItemReader<T>(body => JsonBody.Read(body, codec));

    private static ItemReader<T> ReadValues<T>(JsonCodec<object> codec)
        where T : struct =>
        codec is null ? throw new ArgumentNullException(nameof(codec)) : new ItemReader<T>(body => JsonBody.Read(body, codec) is T value ? value : throw new JsonContentException("it is null"));

    private T? TakeBody<T>(T? body, bool isOptional, string parameterName)
        where T : class
    {
        if (body is null && !isOptional)
        {
            throw new ArgumentNullException(parameterName);
        }

        Body = body;
        return body;
    }
}
