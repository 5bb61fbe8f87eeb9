namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Tells what it means that a value may be null now, or no more.</summary>
internal static class NullabilityChange
{
    /// <summary>The kind of a change that is of nullability alone.</summary>
    /// <param name="use">Where the value shows.</param>
    /// <param name="isNullable">Whether it is nullable now.</param>
    /// <param name="isValueType">Whether it is of a value type, of which the nullable one is another type.</param>
    public static ChangeKind KindFor(TypeUse use, bool isNullable, bool isValueType) =>
        isValueType || (isNullable ? use.InResponses : use.InRequests) ? ChangeKind.Breaking : ChangeKind.Changed;
}
