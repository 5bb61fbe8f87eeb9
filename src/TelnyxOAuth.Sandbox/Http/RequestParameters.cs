using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using TelnyxOAuth.Sandbox.Protocol;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>
/// The parameters of a protocol request, from a form or a JSON object. A parameter without a value counts as absent,
/// and none may be repeated (RFC 6749, section 3.2).
/// </summary>
internal sealed class RequestParameters
{
    private readonly Dictionary<string, string> _values;

    private RequestParameters(Dictionary<string, string> values)
    {
        _values = values;
    }

    public static async Task<RequestParameters> ReadAsync(HttpRequest request)
    {
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

    public string? Find(string name) => _values.GetValueOrDefault(name);

    public string Require(string name) =>
        Find(name) ?? throw OAuthErrorException.InvalidRequest($"{name} is required");

    private static Dictionary<string, string> ReadForm(byte[] body)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
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

            if (!seen.Add(name))
            {
                throw OAuthErrorException.InvalidRequest($"{name} must be given once");
            }

            if (value.Length > 0)
            {
                values.Add(name, value);
            }
        }

        return values;
    }

    private static Dictionary<string, string> ReadJson(byte[] body)
    {
        var json = JsonObjectBody.Parse(body, OAuthErrorCodes.InvalidRequest);
        var names = json.EnumerateObject().Select(member => member.Name).ToArray();
        var fields = new JsonFields(json);
        var values = names
            .Where(name => !fields.IsNull(name))
            .Select(name => KeyValuePair.Create(name, fields.Text(name) ?? ""))
            .Where(pair => pair.Value.Length > 0)
            .ToDictionary(StringComparer.Ordinal);
        return fields.Problems.Count == 0 ? values : throw OAuthErrorException.InvalidRequest(fields.Describe());
    }
}
