using System.Collections.Generic;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>The wrapper around one page of resources.</summary>
internal sealed record PageEnvelope(IReadOnlyList<object> Data, PageMeta Meta);
