namespace TelnyxOAuth.Sandbox.Http;

/// <summary>Where a page lies within its list.</summary>
internal sealed record PageMeta(int PageNumber, int PageSize, int TotalResults, int TotalPages);
