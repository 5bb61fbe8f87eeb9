using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Json;

/// <summary>Writes what completes a union: how it is made, what it holds, and its codec.</summary>
internal static class UnionEmitter
{
    internal static void Emit(SourceWriter writer, UnionModel union)
    {
        var codec = $"{(union.Namespace.Length == 0 ? "global::" : $"global::{union.Namespace}.")}{Contract.Types.Codec(union.Name)}";
        using (writer.Braces($"partial class {union.Name}"))
        {
            // The codec's name is a whole one, since the class may have a member of that name.
            writer.Line($"protected override ClientRuntime.JsonCodec {Contract.Members.UnionCodec} => {codec}.Instance;");
            EmitUnknown(writer, union.Name);
            EmitKind(writer, union);
            foreach (var variant in union.Variants)
            {
                EmitVariant(writer, union.Name, variant);
            }
        }

        UnionCodecEmitter.Emit(writer, union);
    }

    private static void EmitUnknown(SourceWriter writer, string name)
    {
        writer.Line($"private {name}(Newtonsoft.Json.Linq.JToken value) : base(value) {{ }}");
        writer.Line("/// <summary>Creates a union of JSON that fits none of the types, which is sent as it is.</summary>");
        writer.Line("/// <param name=\"value\">The JSON.</param>");
        writer.Line("/// <returns>The union.</returns>");
        writer.Line($"public static {name} FromUnknown(Newtonsoft.Json.Linq.JToken value) => new {name}(value);");
    }

    /// <summary>What the discriminator says, in the types that have it as a text.</summary>
    private static void EmitKind(SourceWriter writer, UnionModel union)
    {
        if (union.Discriminator is not { } discriminator)
        {
            return;
        }

        var place = union.Within is { } within ? new[] { within, discriminator } : new[] { discriminator };
        writer.Line($"/// <summary>Gets what the member <c>{CSharpText.Xml(string.Join(".", place))}</c> says, which tells the types apart; <c>null</c> where it says nothing.</summary>");
        writer.Line("public string? Kind => Value switch");
        writer.Line("{");
        foreach (var variant in union.Variants)
        {
            var holder = variant.Members.FirstOrDefault(member => member.Property.JsonName == place[0]);
            if ((union.Within is null ? holder?.Property : holder?.Inner) is { Type.Kind: TypeKind.String or TypeKind.OpenEnum } property)
            {
                // An enum that can't be null is an empty text where it is not set.
                var text = property.Type.Kind == TypeKind.String ? string.Empty : property.Type.IsNullable ? "?.Value" : ".Value is { Length: > 0 } text ? text : null";
                var inner = union.Within is null ? string.Empty : holder!.Property.Name + "?.";
                writer.Line($"    {variant.Type.Name} known => known.{inner}{property.Name}{text},");
            }
        }

        writer.Line($"    _ => UnknownText({string.Join(", ", place.Select(CSharpText.Literal))}),");
        writer.Line("};");
    }

    /// <summary>A constructor and, since C# has none from interfaces, for all but lists and maps a conversion.</summary>
    private static void EmitVariant(SourceWriter writer, string name, VariantModel variant)
    {
        writer.Line("/// <inheritdoc cref=\"ClientRuntime.JsonUnion.JsonUnion(object)\"/>");
        writer.Line($"public {name}({variant.Type.Name} value) : base(value) {{ }}");
        if (variant.Type.Kind is not (TypeKind.List or TypeKind.Map))
        {
            writer.Line($"/// <summary>Converts a value to a union that holds it as <see cref=\"{variant.Name}\"/>.</summary>");
            writer.Line("/// <param name=\"value\">The value.</param>");
            writer.Line("/// <returns>The union.</returns>");
            writer.Line($"public static implicit operator {name}({variant.Type.Name} value) => new {name}(value);");
        }
    }
}
