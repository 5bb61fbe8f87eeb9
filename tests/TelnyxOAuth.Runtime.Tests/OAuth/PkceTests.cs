using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.OAuth;

public class PkceTests
{
    [Fact]
    public void The_challenge_is_that_of_the_rfcs_example()
    {
        // RFC 7636 appendix B.
        var pkce = new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

        Assert.Equal("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", pkce.CodeVerifier);
        Assert.Equal("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", pkce.CodeChallenge);
    }

    [Fact]
    public void A_new_pair_is_as_the_rfc_wants_it_and_new_each_time()
    {
        var verifiers = new HashSet<string>();
        for (var i = 0; i < 200; i++)
        {
            var pkce = Pkce.Create();

            Assert.Matches("^[A-Za-z0-9_-]{43}$", pkce.CodeVerifier);
            Assert.Matches("^[A-Za-z0-9_-]{43}$", pkce.CodeChallenge);
            Assert.Equal(
                Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(pkce.CodeVerifier))),
                pkce.CodeChallenge.Replace('-', '+').Replace('_', '/') + "=");
            Assert.True(verifiers.Add(pkce.CodeVerifier));
        }
    }
}
