namespace TelnyxOAuth.Generators.Documents;

/// <summary>An open enum.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="IgnoresCase">Whether values that differ only in casing are equal.</param>
/// <param name="Members">Its known values.</param>
internal sealed record EnumModel(string Namespace, string Name, bool IgnoresCase, EquatableArray<EnumMemberModel> Members);

/// <summary>A known value of an open enum.</summary>
/// <param name="Name">The name of its constant and of its member.</param>
/// <param name="Value">The value on the wire.</param>
/// <param name="IsDescribed">Whether its constant has documentation.</param>
internal sealed record EnumMemberModel(string Name, string Value, bool IsDescribed);
