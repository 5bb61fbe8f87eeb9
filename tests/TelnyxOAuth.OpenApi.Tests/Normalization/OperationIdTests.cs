using System;
using System.Linq;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Normalization;

/// <summary>What operations are called.</summary>
public sealed class OperationIdTests
{
    [Theory]
    [InlineData("/users/{id}", "get", "GetUsersId", "Users", "Users_Get")]
    [InlineData("/info", "get", "info", "System", "System_Info")]
    [InlineData("/users", "get", "list_users", "Users", "Users_List")]
    [InlineData("/users", "get", "getUsers", "Users", "Users_List")]
    [InlineData("/users", "get", "GetAllUsers", "Users", "Users_List")]
    [InlineData("/users/usage", "get", "getUserUsage", "Users", "Users_GetUsage")]
    [InlineData("/users", "post", "createUser", "Users", "Users_Create")]
    [InlineData("/users", "post", "createNewUser", "Users", "Users_Create")]
    [InlineData("/users", "delete", "deleteUsers", "Users", "Users_DeleteUsers")]
    [InlineData("/users/{user_id}", "delete", "deleteUserByUserId", "Users", "Users_Delete")]
    [InlineData("/sender_ids/{id}", "get", "GetSenderId", "Messaging", "Messaging_GetSenderId")]
    [InlineData("/repos/{id}/forks", "get", "repos/list-forks", null, "Repos_ListForks")]
    [InlineData("/droplets", "get", "droplets_list", "Droplets", "Droplets_List")]
    [InlineData("/chat.postMessage", "post", "chat_postMessage", "chat", "Chat_PostMessage")]
    [InlineData("/projects/{project}/instances", "get", "compute.instances.list", "compute", "Compute_ListInstances")]
    [InlineData("/projects/{project}/instances/{id}", "get", "compute.instances.get", "compute", "Compute_GetInstance")]
    [InlineData("/projects/{project}/instances/{id}/metadata", "post", "compute.instances.setMetadata", "compute", "Compute_SetInstanceMetadata")]
    [InlineData("/users", "get", "Things_Find", "Users", "Things_Find")]
    public void The_id_says_what_is_done_and_its_resource_is_not_repeated(string path, string method, string id, string? tag, string expected) =>
        Assert.Equal([expected], Ids(path, method, id, tag));

    [Theory]
    [InlineData("/calls/{id}/actions/answer", "post", "AnswerCall", "Call Commands", "CallCommands_Answer")]
    [InlineData("/sign_requests", "post", "createSignRequest", "Box Sign Requests", "BoxSignRequests_Create")]
    [InlineData("/wireguard_interfaces", "post", "CreateWireguardInterface", "WireGuard Interfaces", "WireGuardInterfaces_Create")]
    [InlineData("/conferences/{id}/actions/speak", "post", "SpeakTextToConference", "Conferences", "Conferences_SpeakText")]
    [InlineData("/telephony_credentials", "post", "CreateTelephonyCredential", "Credentials", "Credentials_CreateTelephonyCredential")]
    [InlineData("/bundles/unused", "get", "GetUnusedBundles", "Bundles", "Bundles_GetUnused")]
    [InlineData("/calls/{id}/events", "get", "ListCallEvents", "Events", "Events_ListForCall")]
    [InlineData("/sip/credentials/{id}", "get", "FetchSipCredential", "Credential", "Credential_Fetch")]
    [InlineData("/verifications/{id}/actions/verify", "post", "VerifyCodeByPhone", "Verify", "Verify_VerifyCodeByPhone")]
    public void A_resource_is_found_in_other_words_and_what_stands_before_it_keeps_its_sense(string path, string method, string id, string tag, string expected) =>
        Assert.Equal([expected], Ids(path, method, id, tag));

    [Theory]
    [InlineData("/brands/{id}", "put", "PutBrandRecord", "Brands", "Brands_UpdateRecord")]
    [InlineData("/brands/{id}", "patch", "patchBrand", "Brands", "Brands_Update")]
    [InlineData("/brands", "post", "PostBrand", "Brands", "Brands_Create")]
    [InlineData("/brands", "post", "PostAssignProfileToBrand", "Brands", "Brands_AssignProfile")]
    [InlineData("/brand", "post", "CreateBrandPost", "Brands", "Brands_Create")]
    [InlineData("/blogs/{id}/posts", "post", "CreateBlogPost", "Blogs", "Blogs_CreatePost")]
    public void Http_methods_are_no_verbs(string path, string method, string id, string tag, string expected) =>
        Assert.Equal([expected], Ids(path, method, id, tag));

    [Theory]
    [InlineData("/ai/assistants/tests/{test_id}", "get", "get_assistant_test_public_assistants_tests__test_id__get", "Assistants", "Assistants_GetTest")]
    [InlineData("/ai/assistants/tests", "get", "get_assistant_tests_public_assistants_tests_get", "Assistants", "Assistants_GetTests")]
    [InlineData("/ai/clusters/{task_id}", "delete", "delete_cluster_by_task_id_public_text_clusters__task_id__delete", "Clusters", "Clusters_Delete")]
    [InlineData("/assistants/{id}/chat/sms", "post", "assistant_sms_chat_assistants__id__chat_sms_post", "Assistants", "Assistants_CreateSmsChat")]
    [InlineData("/tools/{tool_id}", "patch", "update_tool_tool_id", "Assistants", "Assistants_UpdateTool")]
    public void What_a_framework_added_of_the_path_and_the_method_goes(string path, string method, string id, string tag, string expected) =>
        Assert.Equal([expected], Ids(path, method, id, tag));

    [Theory]
    [InlineData("/users/{id}", "delete", null, "Users", "Users_Delete")]
    [InlineData("/v2/users/{id}/keys", "post", null, null, "Users_CreateKey")]
    [InlineData("/files/{file_id}/comments", "get", "get_files_id_comments", "Comments", "Comments_ListForFile")]
    [InlineData("/files/{file_id}/versions/{version_id}", "get", "get_files_id_versions_id", "File versions", "FileVersions_Get")]
    [InlineData("/users/me", "get", "get_users_me", "Users", "Users_GetMe")]
    [InlineData("/users/{user_id}/folders/0", "put", "put_users_id_folders_0", "Transfer folders", "TransferFolders_UpdateForUser")]
    [InlineData("/requests/{id}/cancel", "post", "post_requests_id_cancel", "Requests", "Requests_Cancel")]
    [InlineData("/files/upload_sessions/{id}/commit", "post", "post_files_upload_sessions_id_commit", "Uploads (Chunked)", "UploadsChunked_CommitUploadSession")]
    [InlineData("/files/{id}#add_shared_link", "put", "put_files_id#add_shared_link", "Shared links (Files)", "SharedLinksFiles_Add")]
    [InlineData("/taxonomies/{id}/levels:trim", "post", "post_taxonomies_id_levels:trim", "Taxonomies", "Taxonomies_TrimLevels")]
    [InlineData("/policies/{id}/files_on_hold", "get", "get_policies_id_files_on_hold", "Policies", "Policies_ListFilesOnHold")]
    [InlineData("/files/{id}/trash", "delete", "delete_files_id_trash", "Files", "Files_DeleteTrash")]
    [InlineData("/files/{id}/securityClassification-6VMVochwUWo", "get", "get_files_id_securityClassification-6VMVochwUWo", "Files", "Files_GetSecurityClassification")]
    [InlineData("/accounts/{id}/email_domains", "post", "post_accounts_id_email_domains", "Accounts", "Accounts_CreateEmailDomain")]
    [InlineData("/search", "get", "get_search", "Search", "Search_Search")]
    [InlineData("/things/{id}.json", "get", null, "Things", "Things_Get")]
    [InlineData("/v1/customers/{customer}", "post", "PostCustomersCustomer", null, "Customers_Update")]
    [InlineData("/v1/charges/{charge}/capture", "post", "PostChargesChargeCapture", null, "Charges_Capture")]
    [InlineData("/users", "delete", "delete_users", "Users", "Users_DeleteUsers")]
    [InlineData("/v1/customers", "post", "PostCustomers", null, "Customers_Create")]
    public void Where_the_id_says_no_more_than_the_path_the_path_tells(string path, string method, string? id, string? tag, string expected) =>
        Assert.Equal([expected], Ids(path, method, id, tag));

    [Theory]
    [InlineData("/dcim/sites/", "get", "dcim_sites_list", "dcim", "Dcim_ListSites")]
    [InlineData("/dcim/sites/{id}/", "delete", "dcim_sites_delete", "dcim", "Dcim_DeleteSite")]
    [InlineData("/dcim/sites/", "delete", "dcim_sites_bulk_delete", "dcim", "Dcim_BulkDeleteSites")]
    [InlineData("/dcim/sites/{id}/", "patch", "dcim_sites_partial_update", "dcim", "Dcim_PartialUpdateSite")]
    [InlineData("/groups", "post", "groupCreate", "Groups", "Groups_Create")]
    [InlineData("/transfer/sweep/list", "post", "transferSweepList", "bank", "Bank_ListTransferSweep")]
    [InlineData("/team.info", "get", "team_info", "team", "Team_GetInfo")]
    [InlineData("/chat.unfurl", "post", "chat_unfurl", "chat", "Chat_Unfurl")]
    [InlineData("/repos/{repo}/topics", "get", "repoListTopics", "repository", "Repository_ListTopics")]
    [InlineData("/numbers/slim", "get", "slimListNumbers", "Settings", "Settings_ListSlimNumbers")]
    [InlineData("/connectors/{id}", "put", "connector-put", "connector", "Connector_Update")]
    public void The_verb_comes_first_wherever_the_id_has_it(string path, string method, string id, string tag, string expected) =>
        Assert.Equal([expected], Ids(path, method, id, tag));

    [Theory]
    [InlineData("/repos/{owner}/actions/jobs/{job}/rerun", "post", "actions/re-run-job-for-workflow-run", "actions", "Actions_ReRunJobForWorkflowRun")]
    [InlineData("/app/installations/{id}/suspended", "delete", "apps/unsuspend-installation", "apps", "Apps_UnsuspendInstallation")]
    [InlineData("/oauth2/device/auth", "post", "oAuth2DeviceFlow", "oAuth2", "OAuth2_DeviceFlow")]
    [InlineData("/pages/{id}/frobnicate", "post", "PostPagesIdFrobnicate", "pages", "Pages_CreateFrobnicate")]
    [InlineData("/payments/{id}/adjust", "post", "post-payments-id-adjust", "payments", "Payments_Adjust")]
    [InlineData("/v1/apps/secrets/delete", "post", "PostAppsSecretsDelete", null, "Apps_DeleteSecret")]
    [InlineData("/v1/apps/secrets/find", "get", "GetAppsSecretsFind", null, "Apps_FindSecret")]
    [InlineData("/v1/accounts/{account}/login_links", "post", "PostAccountsAccountLoginLinks", null, "Accounts_CreateLoginLink")]
    public void The_path_says_what_is_an_action(string path, string method, string id, string? tag, string expected) =>
        Assert.Equal([expected], Ids(path, method, id, tag));

    [Theory]
    [InlineData("/v3/users/{id}", "get", "getV3UsersId", "users", "Users_Get")]
    [InlineData("/v3/projects/{id}/boards/{board_id}/lists", "post", "postV3ProjectsIdBoardsBoardIdLists", "projects", "Projects_CreateBoardList")]
    [InlineData("/v1/conversations", "get", "agents_api_v1_conversations_list", "beta.conversations", "Conversations_List")]
    [InlineData("/v1/files/{file_id}/url", "get", "files_api_routes_get_signed_url", "files", "Files_GetSignedUrl")]
    [InlineData("/users", "get", "listUsersUsingGET", "users", "Users_List")]
    [InlineData("/users/{id}/keys", "post", "Users_PostKeys", "accounts", "Users_CreateKey")]
    [InlineData("/threads/{id}", "get", "GetThreadMethod", "chat", "Chat_GetThread")]
    public void What_programs_wrote_into_ids_is_no_name(string path, string method, string id, string tag, string expected) =>
        Assert.Equal([expected], Ids(path, method, id, tag));

    [Theory]
    [InlineData("createanaccesskeyforamachine", "Create an access key for a machine", "Vault_CreateAccessKeyForMachine")]
    [InlineData("retrieveAKeyring", "Retrieve a keyring", "Vault_RetrieveKeyring")]
    public void Words_that_an_id_glues_together_come_apart_by_the_summary(string id, string summary, string expected) =>
        Assert.Equal([expected], Normalized.Ids(Normalized.Operation($"operationId: {id}\ntags: [Vault]\nsummary: {summary}\n{Response}", path: "/machines/{id}/access", method: "post")));

    [Fact]
    public void What_an_id_has_a_number_for_is_told_apart_by_words()
    {
        var ids = Normalized.Ids(Normalized.Document("""
            openapi: 3.0.0
            info: {title: T, version: '1'}
            paths:
              /_search: {get: {operationId: search, tags: [search], RESPONSE }, post: {operationId: search-1, tags: [search], RESPONSE } }
              /{index}/_search: {get: {operationId: search-2, tags: [search], RESPONSE }, post: {operationId: search-3, tags: [search], RESPONSE } }
              /_alias/{name}: {get: {operationId: get-alias, tags: [names], RESPONSE } }
              /_alias: {get: {operationId: get-alias-1, tags: [names], RESPONSE } }
              /users/{user}/albums/{album}: {patch: {operationId: edit_album, tags: [albums], RESPONSE } }
              /me/albums/{album}: {patch: {operationId: edit_album_alt1, tags: [albums], RESPONSE } }
            """.Replace("RESPONSE", Response, StringComparison.Ordinal)));

        Assert.Equal(
            ["Search_SearchWithGet", "Search_Search", "Search_SearchIndexWithGet", "Search_SearchIndex", "Names_GetAlias", "Names_ListAliases", "Albums_Edit", "Albums_EditForMe"], ids);
    }

    [Fact]
    public void What_is_picked_otherwise_says_by_what()
    {
        var ids = Normalized.Ids(Normalized.Document("""
            openapi: 3.0.0
            info: {title: T, version: '1'}
            paths:
              /tasks/{task}: {get: {operationId: getTask, tags: [Tasks], RESPONSE } }
              /workspaces/{workspace}/tasks/custom_id/{custom_id}: {get: {operationId: getTaskForCustomID, tags: [Tasks], RESPONSE } }
              /v1/balance/history: {get: {operationId: GetBalanceHistory, tags: [Balance], RESPONSE } }
              /v1/balance/history/{id}: {get: {operationId: GetBalanceHistoryId, tags: [Balance], RESPONSE } }
            """.Replace("RESPONSE", Response, StringComparison.Ordinal)));

        Assert.Equal(["Tasks_Get", "Tasks_GetForCustomId", "Balance_GetHistory", "Balance_GetHistoryById"], ids);
    }

    [Fact]
    public void Paths_that_differ_in_a_fragment_only_have_names_of_their_own()
    {
        var ids = Normalized.Ids(Normalized.Document("""
            openapi: 3.0.0
            info: {title: T, version: '1'}
            paths:
              '/{bucket}#location': {get: {operationId: GetBucketLocation, RESPONSE } }
              '/{bucket}#logging': {get: {operationId: GetBucketLogging, RESPONSE } }
            """.Replace("RESPONSE", Response, StringComparison.Ordinal)));

        Assert.Equal(["Root_GetLocation", "Root_GetLogging"], ids);
    }

    [Fact]
    public void Ids_that_occur_twice_or_clash_become_different_ones()
    {
        var ids = Normalized.Ids(Normalized.Document("""
            openapi: 3.0.0
            info: {title: T, version: '1'}
            paths:
              /users: {get: {operationId: users, tags: [Users], RESPONSE }, post: {operationId: users, tags: [Users], RESPONSE } }
              /users/{id}: {get: {operationId: GetUsersId, tags: [Users], RESPONSE } }
              /users/{id}/keys: {get: {operationId: GetUsersIdKeys, tags: [Users], RESPONSE } }
            """.Replace("RESPONSE", Response, StringComparison.Ordinal)));

        Assert.Equal(4, ids.Distinct().Count());
        Assert.Contains("Users_Get", ids);
        Assert.All(ids, id => Assert.DoesNotContain(id, char.IsDigit));
    }

    [Fact]
    public void Of_two_that_want_one_name_the_plainer_path_gets_it_and_the_other_says_more()
    {
        var ids = Normalized.Ids(Normalized.Document("""
            openapi: 3.0.0
            info: {title: T, version: '1'}
            paths:
              /missions/runs: {get: {operationId: get_missions_runs, tags: [Missions], RESPONSE } }
              /missions/{mission_id}/runs: {get: {operationId: get_missions_id_runs, tags: [Missions], RESPONSE } }
              /files/{file_id}/metadata: {get: {operationId: get_files_id_metadata, tags: [File metadata], RESPONSE } }
              /files/{file_id}/metadata/{scope}: {get: {operationId: get_files_id_metadata_id, tags: [File metadata], RESPONSE } }
            """.Replace("RESPONSE", Response, StringComparison.Ordinal)));

        Assert.Equal(["Missions_ListRuns", "Missions_ListRunsForMission", "FileMetadata_GetForFile", "FileMetadata_Get"], ids);
    }

    [Fact]
    public void A_method_leaves_room_for_what_its_calls_are_named()
    {
        var words = string.Concat(Enumerable.Repeat("VeryLongName", 8));

        Assert.All(Ids("/things", "get", "find" + words, "Things"), id => Assert.InRange(id.Length - "Things_".Length, 10, 52));
    }

    private const string Response = "responses: {'204': {description: ok}}";

    private static string[] Ids(string path, string method, string? id, string? tag) =>
        Normalized.Ids(Normalized.Operation((id is null ? "" : $"operationId: '{id}'\n") + (tag is null ? "" : $"tags: ['{tag}']\n") + Response, path: $"'{path}'", method: method));
}
