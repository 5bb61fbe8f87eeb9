using System;
using System.Collections.Generic;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>Options in the manner of generated ones, for a document whose security schemes the test names.</summary>
internal sealed class ThingsOptions : ApiClientOptions
{
    internal ThingsOptions(Uri baseAddress) => BaseAddress = baseAddress;

    internal ThingsOptions()
        : this(ThingsApi.BaseAddress)
    {
    }

    /// <summary>The credentials by their security scheme.</summary>
    internal Dictionary<string, ApiCredential> Schemes { get; } = [];

    /// <summary>The options that credentials come from, by security scheme.</summary>
    internal Dictionary<string, string> Named { get; } = [];

    /// <summary>The server that the document names, if it does.</summary>
    internal Uri? DocumentAddress { get; set; }

    internal ApiClient GetClient() => Client;

    protected override void Complete(ICollection<string> errors)
    {
        if (DocumentAddress is not null)
        {
            SetDefaults("Things", "Test.Things", DocumentAddress);
        }

        foreach (var (scheme, credential) in Schemes)
        {
            SetCredential(scheme, credential);
        }

        foreach (var (scheme, options) in Named)
        {
            DescribeCredential(scheme, options);
            DescribeCredential(scheme, "what comes too late");
        }

        base.Complete(errors);
    }
}
