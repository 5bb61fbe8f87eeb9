using System.Collections.Generic;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Json;

/// <summary>The C# statements by which a model has its members read and written.</summary>
internal static class MemberExpressions
{
    private const string Traits = "ClientRuntime.MemberTraits.";

    /// <summary>The statement for a property.</summary>
    /// <param name="model">The model's name.</param>
    /// <param name="property">The property.</param>
    internal static string Exchange(string model, PropertyModel property)
    {
        var type = property.Type;
        var isNumberEnum = type.Kind is TypeKind.Int32Enum or TypeKind.Int64Enum;
        var mark = type.IsNullable ? "?" : string.Empty;
        var value = isNumberEnum ? $"({(type.Kind == TypeKind.Int32Enum ? "int" : "long")}{mark}){property.Name}" : property.Name;
        var call = $"json.{Method(type)}({CSharpText.Literal(property.JsonName)}, {value}{Codec(model, property)}{Facts(property)})";
        var result = (type.IsNullable, type.IsValueType) switch
        {
            (true, _) => call,
            (false, true) => call + ".GetValueOrDefault()",
            (false, false) => call + "!",
        };
        return $"{property.Name} = {(isNumberEnum ? $"({type.Name}{mark})" : string.Empty)}{result};";
    }

    private static string Method(TypeShape type) => type.Kind switch
    {
        TypeKind.Int32Enum => nameof(TypeKind.Int32),
        TypeKind.Int64Enum => nameof(TypeKind.Int64),
        TypeKind.OpenEnum when !type.IsNullable => $"OpenEnum<{type.Name}>",
        TypeKind.Token when type.Name == "object" => "Any",
        TypeKind.List when type.IsSentOnly => "Files" + CodecExpressions.TypeArgument(type),
        TypeKind.List or TypeKind.Map => "Value" + CodecExpressions.TypeArgument(type),
        _ => type.Kind.ToString(),
    };

    private static string Codec(string model, PropertyModel property)
    {
        var type = property.Type;
        if (type.Kind is not (TypeKind.List or TypeKind.Map))
        {
            return string.Empty;
        }

        return ", " + (CodecExpressions.IsShared(type)
            ? CodecExpressions.From(type) + CodecExpressions.Suppression(type)
            : $"{Contract.Types.Codec(model)}.{property.Name}{CodecExpressions.Suppression(type)}");
    }

    /// <summary>What the document says of the member, and what C# calls it where writing may have to name it.</summary>
    private static string Facts(PropertyModel property)
    {
        var traits = new List<string>();
        Add(property.IsRequired, "Required");
        Add((property.IsRequired && property.Type.IsNullable) || property.IsThreeState, "SendsNull");
        Add(property.IsReadOnly, "ReadOnly");
        Add(property.IsKind, "Kind");
        Add(property.IsRequired && property.IsWriteOnly, "WriteOnly");
        Add(property.IsEssential, "Essential");

        // That something is so or not is no secret.
        Add(property.IsSecret && property.Type.Kind != TypeKind.Boolean, "Secret");

        var mayBeMissing = property.IsRequired && !property.Type.IsNullable && (!property.Type.IsValueType || property.Type.Kind == TypeKind.OpenEnum);
        return (traits.Count == 0 ? string.Empty : ", " + string.Join(" | ", traits))
            + (mayBeMissing ? $", nameof({property.Name})" : string.Empty);

        void Add(bool condition, string trait)
        {
            if (condition)
            {
                traits.Add(Traits + trait);
            }
        }
    }
}
