using System;

namespace TelnyxOAuth.Sandbox.Documents;

/// <summary>A document about a client as it was fetched, unread.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="Lifetime">How long it may be kept.</param>
internal sealed record ClientDocument(byte[] Body, TimeSpan Lifetime);
