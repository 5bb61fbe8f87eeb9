using System;
using System.Linq;
using System.Net.Http;

namespace TelnyxOAuth.Generated.Tests.Support;

/// <summary>The least that can be read as the response to a request of the SDK's.</summary>
internal static class LeastResponse
{
    private static readonly string[] Lists = ["/oauth_clients", "/oauth_grants", "/oauth/clients", "/oauth/grants"];

    internal static string To(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get && Lists.Any(path => request.RequestUri!.AbsolutePath.EndsWith(path, StringComparison.Ordinal))
            ? """{"data":[]}"""
            : """{"data":{}}""";
}
