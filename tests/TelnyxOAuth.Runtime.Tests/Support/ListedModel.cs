namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>Lists the members of a model.</summary>
internal delegate void MemberList(ref JsonMembers json);

/// <summary>A model with whatever members a test lists.</summary>
internal sealed class ListedModel(MemberList list) : JsonModel
{
    protected internal override JsonModel CreateModel() => new ListedModel(list);

    protected internal override void ExchangeMembers(ref JsonMembers json) => list?.Invoke(ref json);
}
