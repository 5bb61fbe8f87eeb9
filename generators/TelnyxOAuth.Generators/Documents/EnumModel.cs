namespace TelnyxOAuth.Generators.Documents;

/// <summary>An open enum.</summary>
internal sealed record EnumModel(string Namespace, string Name, EquatableArray<EnumMemberModel> Members);

/// <summary>A known value of an open enum.</summary>
internal sealed record EnumMemberModel(string Name, string Value, string? Description);
