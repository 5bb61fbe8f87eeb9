namespace TelnyxOAuth.Generators.Documents;

/// <summary>An open enum.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="IgnoresCase">Whether values that differ only in casing are equal.</param>
/// <param name="Members">Its known values.</param>
internal sealed record EnumModel(string Namespace, string Name, bool IgnoresCase, EquatableArray<EnumMemberModel> Members);

/// <summary>A known value of an open enum.</summary>
internal sealed record EnumMemberModel(string Name, string Value, string? Description);
