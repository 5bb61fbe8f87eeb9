namespace TelnyxOAuth.Sandbox.Http;

/// <summary>Which operation of the API a route is; pages of the server's own are none.</summary>
/// <param name="Id">The <c>operationId</c>.</param>
internal sealed record RouteOperation(string Id);
