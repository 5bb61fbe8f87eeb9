using System;

namespace TelnyxOAuth.Reference;

/// <summary>The reference can't be built; the message says why, and what to do.</summary>
internal sealed class ReferenceException(string message) : Exception(message);
