namespace TelnyxOAuth.Build.Tests;

/// <summary>Small documents.</summary>
internal static class Documents
{
    /// <summary>A document with one operation.</summary>
    public static string With(string operationId) => $$"""
        openapi: 3.1.0
        info: {title: Things, version: '1'}
        paths:
          /things:
            get:
              operationId: {{operationId}}
              responses: {'204': {description: ok} }

        """;
}
