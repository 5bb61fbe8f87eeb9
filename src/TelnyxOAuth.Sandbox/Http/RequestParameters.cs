using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using TelnyxOAuth.Sandbox.Protocol;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>
/// The parameters of a protocol request, from a form or a JSON object. A parameter without a value counts as absent, and
/// none may be repeated (RFC 6749, section 3.2) but the resource (RFC 8707, section 2), which is an array in JSON.
/// </summary>
internal sealed class RequestParameters
{
    private static readonly string[] Credentials =
    [
        "client_secret", "client_assertion", "code", "code_verifier", "refresh_token", "access_token", "token",
    ];

    private readonly ILookup<string, string> _values;

    private RequestParameters(IEnumerable<(string Name, string Value)> values)
    {
        _values = values.Where(pair => pair.Value.Length > 0).ToLookup(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
    }

    public static async Task<RequestParameters> ReadAsync(HttpRequest request)
    {
        if (Credentials.FirstOrDefault(request.Query.ContainsKey) is { } credential)
        {
            // RFC 6749, section 2.3.1: addresses end up in logs and histories.
            throw OAuthErrorException.InvalidRequest($"{credential} must be sent in the body, not in the query");
        }

        var body = await RequestBody.ReadAsync(request);
        if (RequestBody.IsForm(request))
        {
            return new RequestParameters(ReadForm(body));
        }

        if (RequestBody.IsJson(request))
        {
            return new RequestParameters(ReadJson(body));
        }

        throw OAuthErrorException.InvalidRequest(
            "The request body must be application/x-www-form-urlencoded or application/json, in UTF-8");
    }

    public string? Find(string name) => _values[name].FirstOrDefault();

    public IEnumerable<string> FindAll(string name) => _values[name];

    public string Require(string name) =>
        Find(name) ?? throw OAuthErrorException.InvalidRequest($"{name} is required");

    private static List<(string Name, string Value)> ReadForm(byte[] body)
    {
        var values = new List<(string Name, string Value)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        ReadOnlySpan<byte> rest = body;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'&');
            var pair = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (pair.IsEmpty)
            {
                continue;
            }

            var equals = pair.IndexOf((byte)'=');
            if (!PercentEncoding.TryDecode(equals < 0 ? pair : pair[..equals], out var name)
                || !PercentEncoding.TryDecode(equals < 0 ? [] : pair[(equals + 1)..], out var value))
            {
                throw OAuthErrorException.InvalidRequest("The form is not properly encoded UTF-8");
            }

            if (!seen.Add(name) && name != ResourceIndicators.Parameter)
            {
                throw OAuthErrorException.InvalidRequest($"{name} must be given once");
            }

            values.Add((name, value));
        }

        return values;
    }

    private static List<(string Name, string Value)> ReadJson(byte[] body)
    {
        var json = JsonObjectBody.Parse(body, OAuthErrorCodes.InvalidRequest);
        var names = json.EnumerateObject().Select(member => member.Name).ToArray();
        var fields = new JsonFields(json);
        var values = names
            .Where(name => !fields.IsNull(name))
            .SelectMany(name => TextsOf(fields, name).Select(value => (name, value)))
            .ToList();
        return fields.Problems.Count == 0 ? values : throw OAuthErrorException.InvalidRequest(fields.Describe());
    }

    private static IEnumerable<string> TextsOf(JsonFields fields, string name) =>
        name == ResourceIndicators.Parameter && fields.IsArray(name) ? fields.TextList(name) ?? [] : [fields.Text(name) ?? ""];
}
