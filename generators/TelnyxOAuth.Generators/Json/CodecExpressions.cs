using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Json;

/// <summary>The C# expressions of the Runtime's codecs of types.</summary>
internal static class CodecExpressions
{
    private const string Codecs = "ClientRuntime.JsonCodecs.";

    /// <summary>The codec of a type as it is without a mark of nullability.</summary>
    internal static string From(TypeShape type) => type.Kind switch
    {
        TypeKind.OpenEnum => $"{Codecs}OpenEnum<{type.Name}>()",
        TypeKind.Int32Enum or TypeKind.Int64Enum => $"{Codecs}NumberEnum<{type.Name}>()",
        TypeKind.Date => $"{Codecs}Date<{type.Name}>()",
        TypeKind.Model => Model(type.Name),
        TypeKind.Token when type.Name == "object" => $"{Codecs}Any",
        TypeKind.List or TypeKind.Map => Collection(type),
        _ => Codecs + type.Kind,
    };

    /// <summary>The codec of a model or a union.</summary>
    internal static string Model(string name) => $"{Codecs}Model<{name}>()";

    /// <summary>Whether an expression gives the same codec each time; if not, whoever uses it keeps what it gives.</summary>
    internal static bool IsShared(TypeShape type) => type.Element is not { Kind: TypeKind.List or TypeKind.Map };

    /// <summary>A type as an argument, where the compiler would not infer its marks of nullability; otherwise nothing.</summary>
    internal static string TypeArgument(TypeShape type) => HoldsNull(type) ? $"<{type.Name}>" : string.Empty;

    /// <summary>What follows a codec whose items are not marked as nullable though those of its type are.</summary>
    internal static string Suppression(TypeShape type) => HoldsNull(type) ? "!" : string.Empty;

    private static string Collection(TypeShape type)
    {
        var element = type.Element!;
        var items = From(element);
        if (element.Kind is TypeKind.List or TypeKind.Map)
        {
            return $"{Codecs}{type.Kind}<{element.FullName}>({items}{(element.IsNullable ? "!" : Suppression(element))})";
        }

        return $"{items}{(element is { IsNullable: true, IsValueType: true } ? ".Nullable" : string.Empty)}.{type.Kind}";
    }

    /// <summary>Whether a list or a map, at any depth, holds references that may be <c>null</c>.</summary>
    private static bool HoldsNull(TypeShape type) => type.Element is { } element && (element is { IsNullable: true, IsValueType: false } || HoldsNull(element));
}
