namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Classifies a value that has become nullable, or no longer is.</summary>
internal static class NullabilityChange
{
    /// <summary>The kind of a change in nullability only.</summary>
    /// <param name="use">Where the value is used.</param>
    /// <param name="isNullable">Whether it is nullable now.</param>
    /// <param name="isValueType">Whether it is a value type, whose nullable form is another type.</param>
    public static ChangeKind KindFor(TypeUse use, bool isNullable, bool isValueType) =>
        isValueType || (isNullable ? use.InResponses : use.InRequests) ? ChangeKind.Breaking : ChangeKind.Changed;
}
