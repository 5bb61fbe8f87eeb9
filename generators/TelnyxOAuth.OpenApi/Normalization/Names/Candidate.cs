using System;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>An operation and what it may be called.</summary>
/// <param name="Place">The operation.</param>
/// <param name="Resource">Its resource.</param>
/// <param name="Methods">The names that its method may have, the best first.</param>
internal sealed record Candidate(OperationPlace Place, string Resource, string[] Methods)
{
    /// <summary>The id that it wants in a round, in each of which the names get longer.</summary>
    public string IdIn(int round) => $"{Resource}_{Methods[Math.Min(round, Methods.Length - 1)]}";
}
