using System.Linq;
using Microsoft.CodeAnalysis.Text;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Json;

/// <summary>Writes what completes a union: how it is made, what it holds, and its codec.</summary>
internal static class UnionEmitter
{
    internal static SourceText Emit(UnionModel union)
    {
        var writer = new SourceWriter();
        writer.Line();
        using (writer.Namespace(union.Namespace))
        {
            writer.Line($"[Newtonsoft.Json.JsonConverter(typeof({union.Name}.NewtonsoftConverter))]");
            using (writer.Braces($"partial class {union.Name}"))
            {
                foreach (var variant in union.Variants)
                {
                    EmitConstructor(writer, union.Name, variant);
                }

                EmitUnknown(writer, union.Name);
                EmitKind(writer, union);
                foreach (var variant in union.Variants.Where(IsConvertible))
                {
                    EmitConversion(writer, union.Name, variant);
                }

                EmitConverter(writer, union.Name);
            }

            writer.Line();
            UnionCodecEmitter.Emit(writer, union);
        }

        return writer.ToSourceText();
    }

    /// <summary>C# has no conversions from interfaces, which lists and maps are.</summary>
    private static bool IsConvertible(VariantModel variant) => variant.Type.Kind is not (TypeKind.List or TypeKind.Map);

    private static void EmitConstructor(SourceWriter writer, string name, VariantModel variant)
    {
        writer.Line($"/// <summary>Holds a value as <see cref=\"{variant.Name}\"/>.</summary>");
        writer.Line("/// <param name=\"value\">The value.</param>");
        if (variant.Type.IsValueType)
        {
            writer.Line($"public {name}({variant.Type.Name} value) => Value = value;");
        }
        else
        {
            writer.Line("/// <exception cref=\"System.ArgumentNullException\"><paramref name=\"value\"/> is <c>null</c>.</exception>");
            writer.Line($"public {name}({variant.Type.Name} value) => Value = value ?? throw new System.ArgumentNullException(nameof(value));");
        }

        writer.Line();
    }

    private static void EmitUnknown(SourceWriter writer, string name)
    {
        writer.Line($"private {name}(Newtonsoft.Json.Linq.JToken unknown) => Value = unknown;");
        writer.Line();
        writer.Line("/// <summary>Gets the value, whichever it is; what fits no variant is a <see cref=\"Newtonsoft.Json.Linq.JToken\"/>.</summary>");
        writer.Line("public object Value { get; }");
        writer.Line();
        writer.Line("/// <summary>Gets the JSON that fits no variant; <c>null</c> where the value is one.</summary>");
        writer.Line("public Newtonsoft.Json.Linq.JToken? Unknown => Value as Newtonsoft.Json.Linq.JToken;");
        writer.Line();
        writer.Line("/// <summary>Holds JSON that fits no variant, which is sent as it is.</summary>");
        writer.Line("/// <param name=\"json\">The JSON.</param>");
        writer.Line("/// <returns>The union.</returns>");
        writer.Line("/// <exception cref=\"System.ArgumentNullException\"><paramref name=\"json\"/> is <c>null</c>.</exception>");
        writer.Line($"public static {name} FromUnknown(Newtonsoft.Json.Linq.JToken json) => new {name}(json ?? throw new System.ArgumentNullException(nameof(json)));");
        writer.Line();
    }

    /// <summary>What the discriminator says, in the variants that have it as a text.</summary>
    private static void EmitKind(SourceWriter writer, UnionModel union)
    {
        if (union.Discriminator is not { } discriminator)
        {
            return;
        }

        writer.Line($"/// <summary>Gets what the member <c>{CSharpText.Xml(discriminator)}</c> says, which tells the variants apart; <c>null</c> where it says nothing.</summary>");
        writer.Line("public string? Kind => Value switch");
        writer.Line("{");
        foreach (var variant in union.Variants)
        {
            if (variant.Members.FirstOrDefault(member => member.Property.JsonName == discriminator)?.Property is { Type.Kind: TypeKind.String or TypeKind.OpenEnum } property)
            {
                var text = property.Type.Kind == TypeKind.String ? string.Empty : property.Type.IsNullable ? "?.Value" : ".Value";
                writer.Line($"    {variant.Type.Name} known => known.{property.Name}{text},");
            }
        }

        writer.Line($"    _ => ClientRuntime.UnionRead.Kind(Unknown, {CSharpText.Literal(discriminator)}),");
        writer.Line("};");
        writer.Line();
    }

    private static void EmitConversion(SourceWriter writer, string name, VariantModel variant)
    {
        writer.Line($"/// <summary>Holds a value as <see cref=\"{variant.Name}\"/>.</summary>");
        writer.Line("/// <param name=\"value\">The value.</param>");
        writer.Line("/// <returns>The union.</returns>");
        if (!variant.Type.IsValueType)
        {
            writer.Line("/// <exception cref=\"System.ArgumentNullException\"><paramref name=\"value\"/> is <c>null</c>.</exception>");
        }

        writer.Line($"public static implicit operator {name}({variant.Type.Name} value) => new {name}(value);");
        writer.Line();
    }

    private static void EmitConverter(SourceWriter writer, string name)
    {
        writer.Line("/// <summary>Reads and writes the union for <c>JsonConvert</c>.</summary>");
        using (writer.Braces($"internal sealed class NewtonsoftConverter : ClientRuntime.UnionConverter<{name}>"))
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line($"protected override ClientRuntime.JsonCodec<{name}> Codec => {name}JsonCodec.Instance;");
        }
    }
}
