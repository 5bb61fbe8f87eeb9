using System;
using System.Collections.Generic;
using System.Globalization;

namespace TelnyxOAuth.Sandbox;

/// <summary>The addresses of one server, all below its origin.</summary>
internal sealed class ServerAddresses
{
    public ServerAddresses(int port)
    {
        Issuer = "http://127.0.0.1:" + port.ToString(CultureInfo.InvariantCulture);
        Origin = new Uri(Issuer);
        BaseAddress = new Uri(Issuer + "/v2");
    }

    public Uri Origin { get; }

    public Uri BaseAddress { get; }

    /// <summary>The issuer identifier: the metadata document lies directly below it (RFC 8414, section 3).</summary>
    public string Issuer { get; }

    /// <summary>The resource identifier: the metadata document lies directly below it (RFC 9728, section 3).</summary>
    public string Resource => Issuer;

    /// <summary>What tokens are for: the resources that a request names, and otherwise this server's own.</summary>
    public IReadOnlyList<string> AudienceOf(IReadOnlyList<string> resources) => resources.Count > 0 ? resources : [Resource];

    public string At(string path) => Issuer + path;
}
