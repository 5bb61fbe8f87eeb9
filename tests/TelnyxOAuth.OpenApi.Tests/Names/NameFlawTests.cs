using System;
using System.Linq;
using TelnyxOAuth.Names;
using TelnyxOAuth.OpenApi.Tests.Corpus;
using TelnyxOAuth.OpenApi.Tests.Document;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Names;

/// <summary>The counter of names: what it calls a flaw, and what it finds in the documents at hand.</summary>
public sealed class NameFlawTests
{
    [Theory]
    [InlineData("Users", "GetUser", "get /users/{id}", "getUser", "", "RepeatsResource")]
    [InlineData("Users", "GetUserKeys", "get /users/{id}/keys", "getUserKeys", "", "RepeatsResource")]
    [InlineData("Jobs", "JobsReplay", "post /jobs/{id}/replay", "jobs/replay", "", "RepeatsResource")]
    [InlineData("Apps", "GetWebhookForApp", "get /app/webhook", "getWebhookForApp", "", "RepeatsResource")]
    [InlineData("Dcim", "SitesList", "get /dcim/sites", "dcim_sites_list", "", "EndsWithVerb")]
    [InlineData("Apps", "CreateSecretsDelete", "post /apps/secrets/delete", "PostAppsSecretsDelete", "", "EndsWithVerb")]
    [InlineData("Users", "GetV3Keys", "get /v3/users/keys", "getV3UsersKeys", "", "CarriesVersion")]
    [InlineData("Files", "ApiRoutesGetUrl", "get /files/{id}/url", "files_api_routes_get_url", "Get the url", "FrameworkWords")]
    [InlineData("Users", "PostKey", "post /users/{id}/keys", "PostKey", "", "FrameworkWords")]
    [InlineData("Threads", "ListItemsMethod", "get /threads/items", "ListItemsMethod", "", "FrameworkWords")]
    [InlineData("Keys", "Createanaccountkey", "post /accounts/{id}/keys", "Createanaccountkey", "Create an account key", "GluedWords")]
    [InlineData("Settings", "Getsynonyms", "get /settings/synonyms", "getsynonyms", "", "GluedWords")]
    [InlineData("Keys", "GetTurnip", "get /keys/{id}", "getOne", "", "WrongWord")]
    [InlineData("Blocks", "DeleteALine", "delete /blocks/{id}/line", "deleteALine", "", "WrongWord")]
    [InlineData("Payments", "CreateAdjust", "post /adjust", "post-adjust", "Adjust a payment", "WrongWord")]
    [InlineData("Users", "GetReport", "get /users/{id}/report", "getAnnualReport", "", "LostWord")]
    [InlineData("Search", "Search2", "post /{index}/_search", "search-2", "", "Number")]
    public void What_a_dotnet_engineer_would_not_have_chosen_is_a_flaw(string resource, string name, string route, string id, string summary, string expected) =>
        Assert.Equal(expected, string.Join(',', NameFlaws.Find(Operation(resource, name, route, id, summary), [])));

    [Theory]
    [InlineData("Users", "Get", "get /users/{id}", "getUser", "")]
    [InlineData("Users", "List", "get /v3/users", "getV3Users", "")]
    [InlineData("Users", "DeleteUsers", "delete /users", "deleteUsers", "")]
    [InlineData("Credentials", "CreateTelephonyCredential", "post /telephony_credentials", "CreateTelephonyCredential", "")]
    [InlineData("OAuth2", "DeviceFlow", "post /oauth2/device/auth", "oAuth2DeviceFlow", "")]
    [InlineData("Search", "SearchIndexWithGet", "get /{index}/_search", "search-2", "")]
    [InlineData("Content", "CreateBlogPost", "post /blog_posts", "createBlogPost", "")]
    [InlineData("Network", "GetIPv6Range", "get /ipv6/range", "getIPv6Range", "")]
    [InlineData("Chat", "PostMessage", "post /chat.postMessage", "chat_postMessage", "")]
    public void A_good_name_has_none(string resource, string name, string route, string id, string summary) =>
        Assert.Empty(NameFlaws.Find(Operation(resource, name, route, id, summary), []));

    [Fact]
    public void A_version_is_none_where_another_method_has_the_name_without_it()
    {
        var first = Operation("Orders", "List", "get /orders", "listOrders", "");
        var second = Operation("Orders", "ListV2", "get /v2/orders", "listOrdersV2", "");

        Assert.Equal([NameFlaw.CarriesVersion], NameFlaws.Find(second, [second]));
        Assert.Empty(NameFlaws.Find(second, [first, second]));
    }

    [Fact]
    public void What_tells_one_from_another_of_its_resource_may_not_be_lost()
    {
        var first = Operation("Items", "Get", "get /items/{id}", "getItem", "");
        var second = Operation("Items", "GetOther", "get /spaces/{space}/items/custom_id/{custom_id}", "getItemForCustomId", "Get the other");

        Assert.Contains(NameFlaw.LostWord, NameFlaws.Find(second, [first, second]));
        Assert.Empty(NameFlaws.Find(second with { Name = "GetForCustomId" }, [first, second]));
    }

    [Theory]
    [InlineData("GetContactsAll", false)]
    [InlineData("GetAllContacts", true)]
    [InlineData("ListAll", true)]
    public void An_enumerator_has_All_after_its_verb(string name, bool isGood) =>
        Assert.Equal(isGood ? [] : [NameFlaw.MisplacedAll], NameFlaws.Find(Operation("Accounting", name, "get /contacts", "getContacts", "") with { IsEnumerator = true }, []));

    [Fact]
    public void The_clients_own_document_has_no_flaw()
    {
        var count = NameCount.Read(DocumentFiles.PathOf("openapi/telnyx-oauth.yaml"));

        Assert.NotEmpty(count.Judged);
        Assert.Empty(count.Judged.Where(found => found.Flaws.Count > 0).Select(found => found.Operation.ToString()));
    }

    [CorpusTheory]
    [InlineData(CorpusDocument.Box)]
    [InlineData(CorpusDocument.Twilio)]
    [InlineData(CorpusDocument.Xero)]
    [InlineData(CorpusDocument.Telnyx)]
    public void Of_a_hundred_names_in_others_documents_one_has_a_flaw_at_most(string name)
    {
        var count = NameCount.Read(CorpusDocument.PathOf(name));

        Assert.NotEmpty(count.Judged);
        Assert.True(count.Share <= 0.01, string.Join('\n', count.Judged.Where(found => found.Flaws.Count > 0).Select(found => $"{found.Operation} {string.Join(", ", found.Flaws)}")));
    }

    private static NamedOperation Operation(string resource, string name, string route, string id, string summary) =>
        new(resource, name, route.Split(' ')[0], route.Split(' ')[1], id, resource, summary);
}
