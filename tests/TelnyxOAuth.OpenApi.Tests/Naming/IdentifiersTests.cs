using TelnyxOAuth.OpenApi.Naming;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Naming;

/// <summary>C# identifiers from names on the wire.</summary>
public class IdentifiersTests
{
    [Theory]
    [InlineData("redirect_uris", "RedirectUris")]
    [InlineData("client_id", "ClientId")]
    [InlineData("fooBar", "FooBar")]
    [InlineData("page[number]", "PageNumber")]
    [InlineData("X-Request-Id", "XRequestId")]
    [InlineData("SMS_count", "SmsCount")]
    [InlineData("S256", "S256")]
    [InlineData("2fa", "Value2fa")]
    [InlineData("$", "Value")]
    [InlineData("über", "Über")]
    [InlineData("HTTPValidationError", "HttpValidationError")]
    [InlineData("imageURLs", "ImageUrls")]
    [InlineData("FQDNs", "Fqdns")]
    [InlineData("ContactID", "ContactId")]
    [InlineData("public_ip", "PublicIP")]
    [InlineData("PublicIPs", "PublicIPs")]
    [InlineData("ipv6Address", "IPv6Address")]
    [InlineData("AIAssistantId", "AIAssistantId")]
    [InlineData("ukCarrier", "UkCarrier")]
    [InlineData("UKCarrier", "UKCarrier")]
    [InlineData("ACCESS_ALLOWED_NO_DEVICE", "AccessAllowedNoDevice")]
    [InlineData("oauth_client", "OAuthClient")]
    [InlineData("OAuthClient", "OAuthClient")]
    [InlineData("SHA256", "Sha256")]
    [InlineData("10dlc_Error", "Error10dlc")]
    [InlineData("2FA", "Value2FA")]
    [InlineData("1MONTHLY", "Value1Monthly")]
    public void Pascal_case_that_gives_itself(string wire, string name)
    {
        Assert.Equal(name, Identifiers.Pascal(wire));
        Assert.Equal(name, Identifiers.Pascal(name));
    }

    [Theory]
    [InlineData("page[size]", "pageSize")]
    [InlineData("consent_token", "consentToken")]
    [InlineData("X-Request-Id", "xRequestId")]
    [InlineData("ID", "id")]
    [InlineData("URL", "url")]
    [InlineData("fooBar", "fooBar")]
    [InlineData("a_b", "aB")]
    [InlineData("APIKey", "apiKey")]
    [InlineData("OAuthClient", "oAuthClient")]
    [InlineData("2fa", "value2fa")]
    [InlineData("IDs", "ids")]
    [InlineData("contactIDs", "contactIds")]
    [InlineData("ip_address", "ipAddress")]
    [InlineData("IPv4", "ipv4")]
    public void Camel_case(string wire, string name) => Assert.Equal(name, Identifiers.Camel(wire));

    [Fact]
    public void Keywords_are_escaped()
    {
        Assert.Equal("@default", Identifiers.Escaped("default"));
        Assert.Equal("scope", Identifiers.Escaped("scope"));
    }

    [Theory]
    [InlineData("OAuthClients_List", "OAuthClients.List")]
    [InlineData("OAuthClients_list_all", "OAuthClients.ListAll")]
    [InlineData("AuthorizeOAuth", "AuthorizeOAuth")]
    [InlineData("Things_GetAsync", "Things.Get")]
    [InlineData("_Get", "Get")]
    public void Operation_ids_name_a_resource_and_a_method(string id, string name) => Assert.Equal(name, OperationName.From(id).ToString());
}
