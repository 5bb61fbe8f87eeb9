using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// A response's headers, content headers included; names are case-insensitive. What a document describes of them, its client
/// reads by methods of their names, such as <c>response.Headers.RateLimitRemaining()</c>.
/// </summary>
/// <remarks>Immutable. A server may send anything: what is not of the form that is asked for counts as absent.</remarks>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Headers are called as .NET calls them.")]
public sealed class ApiResponseHeaders : IReadOnlyDictionary<string, IReadOnlyList<string>>
{
    private static readonly string[] HttpDates = { "r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy" };

    private readonly Dictionary<string, IReadOnlyList<string>> _headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates headers, as a fake of a client gives them.</summary>
    /// <param name="headers">The values of each header; a name in two casings is one header, with the values of the last.</param>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/>, or the values of one, are <c>null</c>.</exception>
    public ApiResponseHeaders(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> headers)
    {
        foreach (var header in headers ?? throw new ArgumentNullException(nameof(headers)))
        {
            _headers[header.Key] = header.Value ?? throw new ArgumentNullException(nameof(headers), $"The header {header.Key} has no values.");
        }
    }

    /// <summary>Gets how many headers there are, each name counted once.</summary>
    public int Count => _headers.Count;

    /// <summary>Gets the names, in the casing of the response.</summary>
    public IEnumerable<string> Keys => _headers.Keys;

    /// <summary>Gets the values, header by header.</summary>
    public IEnumerable<IReadOnlyList<string>> Values => _headers.Values;

    /// <summary>No headers.</summary>
    internal static ApiResponseHeaders None { get; } = new ApiResponseHeaders(Array.Empty<KeyValuePair<string, IReadOnlyList<string>>>());

    /// <summary>Gets the values of a header.</summary>
    /// <param name="key">The header's name, in any casing.</param>
    /// <exception cref="KeyNotFoundException">The response has no such header.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <c>null</c>.</exception>
    public IReadOnlyList<string> this[string key] => _headers[key];

    /// <summary>Tells whether the response has a header.</summary>
    /// <param name="key">The header's name, in any casing.</param>
    /// <returns><c>true</c> if it has.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <c>null</c>.</exception>
    public bool ContainsKey(string key) => _headers.ContainsKey(key);

    /// <summary>Gets the values of a header, if the response has it.</summary>
    /// <param name="key">The header's name, in any casing.</param>
    /// <param name="value">Its values; <c>null</c> if there are none.</param>
    /// <returns><c>true</c> if the response has it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <c>null</c>.</exception>
#if NETSTANDARD2_0
    public bool TryGetValue(string key, out IReadOnlyList<string> value) => _headers.TryGetValue(key, out value!);
#else
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out IReadOnlyList<string> value) => _headers.TryGetValue(key, out value);
#endif

    /// <summary>Enumerates the headers, each name once.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => _headers.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Gets a header as a text.</summary>
    /// <param name="name">The header's name.</param>
    /// <returns>Its values, with commas between them where there are several (RFC 9110 section 5.3); <c>null</c> if there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <c>null</c>.</exception>
    public string? GetText(string name) => _headers.TryGetValue(name ?? throw new ArgumentNullException(nameof(name)), out var values) ? values.Count == 1 ? values[0] : string.Join(", ", values) : null;

    /// <summary>Gets a header that is a list.</summary>
    /// <param name="name">The header's name.</param>
    /// <returns>What stands between its commas, without white space; <c>null</c> if there is none.</returns>
    /// <inheritdoc cref="GetText" path="/exception"/>
    public IReadOnlyList<string>? GetList(string name) =>
        _headers.TryGetValue(name ?? throw new ArgumentNullException(nameof(name)), out var values)
            ? values.SelectMany(static value => value.Split(',')).Select(static item => item.Trim()).Where(static item => item.Length > 0).ToArray()
            : null;

    /// <summary>Gets a header that is an integer of 32 bits.</summary>
    /// <param name="name">The header's name.</param>
    /// <returns>Its value; <c>null</c> if there is none, or it has another form.</returns>
    /// <inheritdoc cref="GetText" path="/exception"/>
    public int? GetInt32(string name) => int.TryParse(GetText(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : (int?)null;

    /// <summary>Gets a header that is an integer of 64 bits.</summary>
    /// <inheritdoc cref="GetInt32"/>
    public long? GetInt64(string name) => long.TryParse(GetText(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : (long?)null;

    /// <summary>Gets a header that is a number.</summary>
    /// <inheritdoc cref="GetInt32"/>
    public double? GetDouble(string name) =>
        double.TryParse(GetText(name), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
        && !double.IsInfinity(value) && !double.IsNaN(value) ? value : (double?)null;

    /// <summary>Gets a header that is <c>true</c> or <c>false</c>, in any casing.</summary>
    /// <inheritdoc cref="GetInt32"/>
    public bool? GetBoolean(string name) => bool.TryParse(GetText(name), out var value) ? value : (bool?)null;

    /// <summary>Gets a header that is a time, as RFC 3339 section 5.6 or HTTP (RFC 9110 section 5.6.7) write it.</summary>
    /// <inheritdoc cref="GetInt32"/>
    public DateTimeOffset? GetDateTimeOffset(string name) =>
        GetText(name) is { } text
        && (Rfc3339.TryParse(text, out var value)
            || DateTimeOffset.TryParseExact(text, HttpDates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out value))
            ? value
            : (DateTimeOffset?)null;

    /// <summary>Gets a header that is a UUID.</summary>
    /// <inheritdoc cref="GetInt32"/>
    public Guid? GetGuid(string name) => Guid.TryParse(GetText(name), out var value) ? value : (Guid?)null;

    /// <summary>Gets a header that is an address, absolute or relative.</summary>
    /// <inheritdoc cref="GetInt32"/>
    public Uri? GetUri(string name) => Uri.TryCreate(GetText(name), UriKind.RelativeOrAbsolute, out var value) ? value : null;
}
