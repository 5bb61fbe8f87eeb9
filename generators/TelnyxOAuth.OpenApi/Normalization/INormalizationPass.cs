using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Normalization;

/// <summary>One step of normalization. It has no state of its own: what steps tell one another is in the context.</summary>
internal interface INormalizationPass
{
    /// <summary>What must be true of the document before. A pass earlier in the list guarantees each.</summary>
    IReadOnlyList<DocumentCondition> Requires { get; }

    /// <summary>What is true of the document afterwards, until a pass withdraws it.</summary>
    IReadOnlyList<DocumentCondition> Guarantees { get; }

    /// <summary>What was true for the passes before this one only.</summary>
    IReadOnlyList<DocumentCondition> Withdraws => [];

    /// <summary>Changes the document in place.</summary>
    void Apply(NormalizationContext context);
}
