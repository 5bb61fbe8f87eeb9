using System;
using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>What the document says of a model's member, beside its type.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum MemberTraits
{
    /// <summary>Nothing: the member is left out where it is <c>null</c>.</summary>
    None = 0,

    /// <summary>It has to be set, and a response is to have it.</summary>
    Required = 1,

    /// <summary>It is written as <c>null</c> where it is <c>null</c>.</summary>
    SendsNull = 2,

    /// <summary>Only the server sets it (OpenAPI's <c>readOnly</c>): requests are sent without it.</summary>
    ReadOnly = 4,

    /// <summary>Only requests have it (OpenAPI's <c>writeOnly</c>): no response is expected to.</summary>
    WriteOnly = 8,

    /// <summary>A response is of no use without it.</summary>
    Essential = 16,

    /// <summary>It is a secret, whatever its name is: a mark stands for it where a model is only looked at.</summary>
    Secret = 32,

    /// <summary>It tells which model of a hierarchy an object is (OpenAPI's <c>discriminator</c>): where it is not set, what its type is called is written.</summary>
    Kind = 64,
}
