namespace TelnyxOAuth;

/// <summary>The environment variables that options come from where they are left open.</summary>
internal static class EnvironmentVariables
{
    internal const string ApiKey = "TELNYX_API_KEY";
    internal const string BaseAddress = "TELNYX_BASE_URL";
    internal const string ClientId = "TELNYX_CLIENT_ID";
    internal const string ClientSecret = "TELNYX_CLIENT_SECRET";
}
