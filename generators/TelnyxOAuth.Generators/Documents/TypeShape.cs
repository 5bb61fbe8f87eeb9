namespace TelnyxOAuth.Generators.Documents;

/// <summary>How a type is read and written.</summary>
internal enum TypeKind
{
    Unsupported,
    String,
    Int32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,
    Boolean,
    DateTimeOffset,
    Date,
    UnixTime,
    FractionalUnixTime,
    Uri,
    Guid,
    Bytes,
    File,
    Token,
    OpenEnum,
    Int32Enum,
    Int64Enum,
    Model,
    List,
    Map,
}

/// <summary>A type as the raw client writes it.</summary>
/// <param name="Kind">How it is read and written.</param>
/// <param name="Name">Its name in C#, without <c>?</c>.</param>
/// <param name="IsNullable">Whether it is marked as nullable.</param>
/// <param name="Element">What a list or a map holds.</param>
internal sealed record TypeShape(TypeKind Kind, string Name, bool IsNullable, TypeShape? Element)
{
    internal bool IsValueType => Kind is TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Single or TypeKind.Double or TypeKind.Decimal
        or TypeKind.Boolean or TypeKind.DateTimeOffset or TypeKind.Date or TypeKind.UnixTime or TypeKind.FractionalUnixTime or TypeKind.Guid
        or TypeKind.OpenEnum or TypeKind.Int32Enum or TypeKind.Int64Enum;

    /// <summary>Whether JSON of its kind may have a value that it, or an item of it, can't hold, such as a text that is no date.</summary>
    internal bool IsPartial => Kind is TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Single or TypeKind.Double
        or TypeKind.Int32Enum or TypeKind.Int64Enum or TypeKind.DateTimeOffset or TypeKind.Date
        or TypeKind.UnixTime or TypeKind.FractionalUnixTime or TypeKind.Guid or TypeKind.Bytes
        || (Kind is TypeKind.List or TypeKind.Map && Element!.IsPartial);

    /// <summary>Whether a single call reads it that first moves to the next token.</summary>
    internal bool IsScalar => Kind is not (TypeKind.Model or TypeKind.List or TypeKind.Map or TypeKind.Token or TypeKind.File or TypeKind.Unsupported);

    /// <summary>Whether it is a file or a list of files, which only requests hold.</summary>
    internal bool IsSentOnly => Kind == TypeKind.File || (Kind == TypeKind.List && Element!.IsSentOnly);

    internal string FullName => IsNullable ? Name + "?" : Name;
}
