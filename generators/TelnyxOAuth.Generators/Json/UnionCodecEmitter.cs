using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Json;

/// <summary>Writes a union's codec: the kind of JSON decides first, and among objects what the Runtime finds out of the facts stated here.</summary>
internal static class UnionCodecEmitter
{
    internal static void Emit(SourceWriter writer, UnionModel union)
    {
        var objects = union.Variants.Where(variant => variant.Type.Kind is TypeKind.Model or TypeKind.Map).ToList();
        writer.Line($"/// <summary>Reads and writes <see cref=\"{union.Name}\"/>.</summary>");
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Braces($"internal sealed class {union.Name}JsonCodec : ClientRuntime.JsonCodec<{union.Name}>"))
        {
            writer.Line("/// <summary>The codec, which has no state.</summary>");
            writer.Line($"internal static readonly {union.Name}JsonCodec Instance = new {union.Name}JsonCodec();");
            writer.Line();
            if (objects.Count > 0)
            {
                EmitObjects(writer, union.Discriminator, objects);
            }

            using (writer.Braces($"private {union.Name}JsonCodec()"))
            {
            }

            writer.Line();
            EmitRead(writer, union, objects);
            writer.Line();
            EmitWrite(writer, union);
        }
    }

    private static void EmitObjects(SourceWriter writer, string? discriminator, List<VariantModel> objects)
    {
        var values = objects.SelectMany(variant => variant.Values).ToList();
        writer.Line("private static readonly ClientRuntime.UnionObjects Objects = new ClientRuntime.UnionObjects(");
        writer.Line($"    {(discriminator is null ? "null" : CSharpText.Literal(discriminator))},");
        for (var i = 0; i < objects.Count; i++)
        {
            // Where the discriminator has to be there and says enough, members need not be looked at.
            var variant = objects[i];
            var isTold = variant.Values.Count > 0
                && !variant.IsImplied
                && variant.Values.All(value => values.Count(other => other == value) == 1)
                && variant.Members.Any(member => member.Property.IsRequired && member.Property.JsonName == discriminator);
            var members = isTold
                ? $".Required({CSharpText.Literal(discriminator!)}).Scalars({CSharpText.Literal(discriminator!)})"
                : string.Concat(
                    string.Concat(variant.Members.Where(member => member.Constant is not null).Select(member => State("Constant", new List<string> { member.Property.JsonName, member.Constant! }))),
                    State("Scalars", Names(variant, member => member.Kind == MemberKind.Scalar && member.Constant is null)),
                    State("Objects", Names(variant, member => member.Kind == MemberKind.Object)),
                    State("Lists", Names(variant, member => member.Kind == MemberKind.List)),
                    State("Others", Names(variant, member => member.Kind == MemberKind.Other)),
                    State("Required", Names(variant, member => member.Property.IsRequired)));
            writer.Line($"    new ClientRuntime.UnionObject({Literals(variant.Values)}){(variant.IsImplied ? ".Implied()" : string.Empty)}{members}{(i == objects.Count - 1 ? ");" : ",")}");
        }

        writer.Line();
    }

    private static List<string> Names(VariantModel variant, System.Func<VariantMember, bool> condition) =>
        variant.Members.Where(condition).Select(member => member.Property.JsonName).ToList();

    private static string State(string method, List<string> names) => names.Count == 0 ? string.Empty : $".{method}({Literals(names)})";

    private static string Literals(IEnumerable<string> texts) => string.Join(", ", texts.Select(CSharpText.Literal));

    private static void EmitRead(SourceWriter writer, UnionModel union, List<VariantModel> objects)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Braces($"public override {union.Name}? Read(Newtonsoft.Json.JsonReader reader)"))
        {
            using (writer.Braces("switch (ClientRuntime.UnionRead.Start(reader))"))
            {
                writer.Line("case Newtonsoft.Json.JsonToken.Null:");
                writer.Line("case Newtonsoft.Json.JsonToken.EndArray:");
                writer.Line("    return null;");
                foreach (var variant in union.Variants.Where(variant => variant.Type.Kind is not (TypeKind.Model or TypeKind.Map)))
                {
                    EmitReadValue(writer, union.Name, variant);
                }

                if (objects.Count > 0)
                {
                    writer.Line("case Newtonsoft.Json.JsonToken.StartObject:");
                    writer.Line("    switch (Objects.Find(ref reader))");
                    writer.Line("    {");
                    for (var i = 0; i < objects.Count; i++)
                    {
                        writer.Line($"        case {i}: return new {union.Name}({JsonExpressions.ReadHere(objects[i].Type)}!);");
                    }

                    writer.Line("    }");
                    writer.Line();
                    writer.Line("    break;");
                }
            }

            writer.Line();
            writer.Line($"return {union.Name}.FromUnknown(ClientRuntime.UnionRead.Unknown(reader));");
        }
    }

    private static void EmitReadValue(SourceWriter writer, string union, VariantModel variant)
    {
        var type = variant.Type;
        switch (type.Kind)
        {
            case TypeKind.List:
                writer.Line("case Newtonsoft.Json.JsonToken.StartArray:");
                writer.Line($"    return new {union}({JsonExpressions.ReadHere(type)}!);");
                break;
            case TypeKind.Boolean:
                writer.Line("case Newtonsoft.Json.JsonToken.Boolean:");
                writer.Line($"    return new {union}((bool)reader.Value!);");
                break;
            case TypeKind.String:
                writer.Line("case Newtonsoft.Json.JsonToken.String:");
                writer.Line($"    return new {union}((string)reader.Value!);");
                break;
            case TypeKind.OpenEnum:
                writer.Line("case Newtonsoft.Json.JsonToken.String:");
                writer.Line($"    return new {union}(new {type.Name}((string)reader.Value!));");
                break;
            default:
                foreach (var token in Tokens(type.Kind))
                {
                    writer.Line($"case Newtonsoft.Json.JsonToken.{token}:");
                }

                var local = CSharpText.Local(variant.Name);
                writer.Line($"    if (ClientRuntime.UnionRead.{Method(type.Kind)}(reader) is {{ }} {local})");
                writer.Line("    {");
                writer.Line($"        return new {union}({(type.Kind is TypeKind.Int32Enum or TypeKind.Int64Enum ? $"({type.Name})" : string.Empty)}{local});");
                writer.Line("    }");
                writer.Line();
                writer.Line("    break;");
                break;
        }
    }

    private static string[] Tokens(TypeKind kind) => kind switch
    {
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.Int32Enum or TypeKind.Int64Enum => new[] { "Integer" },
        TypeKind.Single or TypeKind.Double or TypeKind.Decimal => new[] { "Integer", "Float" },
        _ => new[] { "String" },
    };

    private static string Method(TypeKind kind) => kind switch
    {
        TypeKind.Int32Enum => nameof(TypeKind.Int32),
        TypeKind.Int64Enum => nameof(TypeKind.Int64),
        _ => kind.ToString(),
    };

    private static void EmitWrite(SourceWriter writer, UnionModel union)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Braces($"public override void Write(Newtonsoft.Json.JsonWriter writer, {union.Name}? value)"))
        using (writer.Braces("switch (value?.Value)"))
        {
            foreach (var variant in union.Variants)
            {
                writer.Line($"case {variant.Type.Name} known:");
                writer.Line($"    {JsonExpressions.Write(variant.Type, "known")};");
                writer.Line("    break;");
            }

            writer.Line("default:");
            writer.Line("    ClientRuntime.JsonWrite.Token(writer, value?.Unknown);");
            writer.Line("    break;");
        }
    }
}
