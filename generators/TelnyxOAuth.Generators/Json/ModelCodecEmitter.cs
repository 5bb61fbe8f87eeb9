using System.Linq;
using Microsoft.CodeAnalysis.Text;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Json;

/// <summary>Writes a model's codec.</summary>
internal static class ModelCodecEmitter
{
    internal static SourceText Emit(ModelModel model)
    {
        var writer = new SourceWriter();
        writer.Line();
        using (writer.Namespace(model.Namespace))
        {
            writer.Line($"/// <summary>Reads and writes <see cref=\"{model.Name}\"/>.</summary>");
            writer.Line(CSharpText.GeneratedCode);
            using (writer.Braces($"internal sealed class {model.Name}JsonCodec : ClientRuntime.JsonCodec<{model.Name}>"))
            {
                EmitInstance(writer, model);
                EmitRead(writer, model);
                writer.Line();
                EmitWrite(writer, model);
            }
        }

        return writer.ToSourceText();
    }

    private static void EmitInstance(SourceWriter writer, ModelModel model)
    {
        writer.Line("/// <summary>The codec, which has no state.</summary>");
        writer.Line($"internal static readonly {model.Name}JsonCodec Instance = new {model.Name}JsonCodec();");
        writer.Line();
        using (writer.Braces($"private {model.Name}JsonCodec()"))
        {
            if (model.Properties.Count > 0)
            {
                writer.Line($"ClientRuntime.JsonNames.Add({string.Join(", ", model.Properties.Select(property => CSharpText.Literal(property.JsonName)))});");
            }
        }

        writer.Line();
    }

    private static void EmitRead(SourceWriter writer, ModelModel model)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Braces($"public override {model.Name}? Read(Newtonsoft.Json.JsonReader reader)"))
        {
            using (writer.Braces("if (!ClientRuntime.JsonRead.IsStart(reader, Newtonsoft.Json.JsonToken.StartObject))"))
            {
                writer.Line("return null;");
            }

            writer.Line();
            if (model.IsAbstract)
            {
                writer.Line($"throw new Newtonsoft.Json.JsonSerializationException({CSharpText.Literal($"{CSharpText.BareName(model.Name)} is abstract: the JSON does not tell which model it holds.")});");
                return;
            }

            writer.Line($"var model = new {model.Name}();");
            if (model.KeepsUnknownMembers)
            {
                writer.Line("System.Collections.Generic.IDictionary<string, Newtonsoft.Json.Linq.JToken>? unknown = null;");
            }

            using (writer.Braces("while (ClientRuntime.JsonRead.NextMember(reader))"))
            using (writer.Braces("switch ((string)reader.Value!)"))
            {
                foreach (var property in model.Properties.Where(property => property.Type is { Kind: not TypeKind.Unsupported, IsSentOnly: false }))
                {
                    EmitReadProperty(writer, property);
                }

                writer.Line("default:");
                writer.Line(model.KeepsUnknownMembers
                    ? "    ClientRuntime.JsonRead.Unknown(reader, ref unknown);"
                    : "    reader.Skip();");
                writer.Line("    break;");
            }

            writer.Line();
            if (model.KeepsUnknownMembers)
            {
                using (writer.Braces("if (unknown is not null)"))
                {
                    writer.Line("model.AdditionalProperties = unknown;");
                }

                writer.Line();
            }

            writer.Line("return model;");
        }
    }

    private static void EmitReadProperty(SourceWriter writer, PropertyModel property)
    {
        var read = JsonExpressions.ReadNext(property.Type);
        writer.Line($"case {CSharpText.Literal(property.JsonName)}:");
        if (property.Type.IsNullable)
        {
            writer.Line($"    model.{property.Name} = {read};");
        }
        else if (property.Type.IsValueType)
        {
            writer.Line($"    model.{property.Name} = {read} ?? default;");
        }
        else
        {
            writer.Line($"    model.{property.Name} = {read}!;");
        }

        writer.Line("    break;");
    }

    private static void EmitWrite(SourceWriter writer, ModelModel model)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Braces($"public override void Write(Newtonsoft.Json.JsonWriter writer, {model.Name}? value)"))
        {
            using (writer.Braces("if (value is null)"))
            {
                writer.Line("writer.WriteNull();");
                writer.Line("return;");
            }

            writer.Line();
            writer.Line("writer.WriteStartObject();");
            foreach (var property in model.Properties.Where(property => property.Type.Kind != TypeKind.Unsupported))
            {
                EmitWriteProperty(writer, model, property);
            }

            if (model.KeepsUnknownMembers)
            {
                writer.Line("ClientRuntime.JsonWrite.Unknown(writer, value.KnownAdditionalProperties);");
            }

            writer.Line("writer.WriteEndObject();");
        }
    }

    private static void EmitWriteProperty(SourceWriter writer, ModelModel model, PropertyModel property)
    {
        var type = property.Type;
        var access = "value." + property.Name;
        var local = CSharpText.Local(property.Name);
        if (property.IsThreeState)
        {
            using (writer.Braces($"if (value.ShouldSerialize{CSharpText.BareName(property.Name)}())"))
            {
                EmitName(writer, property);
                EmitNullable(writer, type, access, local);
            }

            writer.Line();
        }
        else if (!property.IsRequired)
        {
            EmitOptional(writer, property, access, local);
        }
        else if (type.IsNullable)
        {
            EmitName(writer, property);
            EmitNullable(writer, type, access, local);
            writer.Line();
        }
        else
        {
            EmitRequired(writer, model, property, access, local);
        }
    }

    private static void EmitOptional(SourceWriter writer, PropertyModel property, string access, string local)
    {
        if (property.Type is { IsValueType: true, IsNullable: false })
        {
            EmitName(writer, property);
            writer.Line(JsonExpressions.Write(property.Type, access) + ";");
            return;
        }

        using (writer.Braces($"if ({access} is {{ }} {local})"))
        {
            EmitName(writer, property);
            writer.Line(JsonExpressions.Write(property.Type, local) + ";");
        }

        writer.Line();
    }

    private static void EmitRequired(SourceWriter writer, ModelModel model, PropertyModel property, string access, string local)
    {
        var missing = $"throw new ClientRuntime.RequiredMemberException({CSharpText.Literal(CSharpText.BareName(model.Name))}, {CSharpText.Literal(CSharpText.BareName(property.Name))})";
        var type = property.Type;
        if (type.Kind == TypeKind.OpenEnum)
        {
            using (writer.Braces($"if ({access}.Value.Length == 0)"))
            {
                writer.Line(missing + ";");
            }

            writer.Line();
        }

        if (type.IsValueType)
        {
            EmitName(writer, property);
            writer.Line(JsonExpressions.Write(type, access) + ";");
        }
        else
        {
            writer.Line($"var {local} = {access} ?? {missing};");
            EmitName(writer, property);
            writer.Line(JsonExpressions.Write(type, local) + ";");
        }

        writer.Line();
    }

    private static void EmitName(SourceWriter writer, PropertyModel property)
    {
        var needsNoEscape = property.JsonName.All(character => character is >= ' ' and <= '~' and not ('"' or '\\' or '\''));
        writer.Line($"writer.WritePropertyName({CSharpText.Literal(property.JsonName)}, escape: {(needsNoEscape ? "false" : "true")});");
    }

    private static void EmitNullable(SourceWriter writer, TypeShape type, string access, string local)
    {
        using (writer.Braces($"if ({access} is {{ }} {local})"))
        {
            writer.Line(JsonExpressions.Write(type, local) + ";");
        }

        using (writer.Braces("else"))
        {
            writer.Line("writer.WriteNull();");
        }
    }
}
