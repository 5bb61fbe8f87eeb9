using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Json;

/// <summary>Writes a model's codec.</summary>
internal static class ModelCodecEmitter
{
    internal static void Emit(SourceWriter writer, ModelModel model)
    {
        var properties = model.Properties.Where(property => property.Type.Kind != TypeKind.Unsupported).ToList();
        var codec = Contract.Types.Codec(model.Name);
        var names = string.Join(", ", properties.Select(property => CSharpText.Literal(property.JsonName)));

        // What a response is of no use without comes first.
        var promised = properties.Where(property => property.IsPromised).OrderBy(property => property.IsEssential ? 0 : 1).ToList();

        JsonModelEmitter.EmitPart(writer, model.Namespace, model.Name);
        writer.Line($"/// <summary>Reads and writes <see cref=\"{model.Name}\"/>.</summary>");
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Braces($"internal sealed class {codec} : ClientRuntime.ModelCodec<{model.Name}>"))
        {
            writer.Line($"internal static readonly {codec} Instance = new {codec}();");
            writer.Line($"private {codec}() : base({names}) {{ {Require(promised)}}}");
            writer.Line($"protected override {model.Name} Create() => {Create(model)};");
            EmitRead(writer, model, properties, promised);
            EmitWrite(writer, model, properties);
        }
    }

    private static string Require(List<PropertyModel> promised) => promised.Count == 0
        ? string.Empty
        : $"Require({promised.Count(property => property.IsEssential)}, {string.Join(", ", promised.Select(property => CSharpText.Literal(property.JsonName)))}); ";

    private static string Create(ModelModel model) => model.IsAbstract
        ? $"throw new Newtonsoft.Json.JsonSerializationException({CSharpText.Literal($"{CSharpText.BareName(model.Name)} is abstract: the JSON does not tell which model it holds.")})"
        : $"new {model.Name}{Demanded(model)}";

    /// <summary>What C# demands of whoever creates the model is set to nothing, before it is read.</summary>
    private static string Demanded(ModelModel model) => model.Properties.Any(property => property.IsDemanded)
        ? $" {{ {string.Join(", ", model.Properties.Where(property => property.IsDemanded).Select(property => property.Name + " = default!"))} }}"
        : "()";

    private static void EmitRead(SourceWriter writer, ModelModel model, List<PropertyModel> properties, List<PropertyModel> promised)
    {
        const string signature = "protected override bool ReadMember(Newtonsoft.Json.JsonReader reader, string name, ";
        var received = properties.Where(property => !property.Type.IsSentOnly).ToList();
        if (received.Count == 0)
        {
            writer.Line($"{signature}{model.Name} model, ref ClientRuntime.MemberSet members) => false;");
            return;
        }

        using (writer.Braces($"{signature}{model.Name} model, ref ClientRuntime.MemberSet members)"))
        using (writer.Braces("switch (name)"))
        {
            foreach (var property in received)
            {
                writer.Line($"case {CSharpText.Literal(property.JsonName)}: {Read(property, promised.IndexOf(property))} return true;");
            }

            writer.Line("default: return false;");
        }
    }

    /// <summary>Sets the property: <c>null</c> where the document promises none becomes the default.</summary>
    /// <param name="property">The property.</param>
    /// <param name="index">Its place among those that a response is to have; -1 if it is none of them.</param>
    private static string Read(PropertyModel property, int index)
    {
        var type = property.Type;
        var read = JsonExpressions.ReadMember(property.JsonName, type, "model");
        var value = (index, type.IsNullable, type.IsValueType) switch
        {
            (_, true, _) => read,
            (< 0, _, true) => read + " ?? default",
            (< 0, _, false) => read + "!",
            (_, _, true) => $"members.TakeValue({index}, {read})",
            _ => $"members.Take({index}, {read})!",
        };
        return (index >= 0 && type.IsNullable ? $"members.Add({index}); " : string.Empty) + $"model.{property.Name} = {value};";
    }

    private static void EmitWrite(SourceWriter writer, ModelModel model, List<PropertyModel> properties)
    {
        using (writer.Braces($"protected override void WriteMembers(Newtonsoft.Json.JsonWriter writer, {model.Name} model)"))
        {
            foreach (var property in properties)
            {
                if (property.IsReadOnly)
                {
                    using (writer.Braces("if (!ClientRuntime.JsonWrite.IsRequest(writer))"))
                    {
                        EmitWriteProperty(writer, model, property);
                    }
                }
                else
                {
                    EmitWriteProperty(writer, model, property);
                }
            }
        }
    }

    private static void EmitWriteProperty(SourceWriter writer, ModelModel model, PropertyModel property)
    {
        var access = "model." + property.Name;
        if (property.IsThreeState)
        {
            using (writer.Braces($"if (model.{Contract.Members.ShouldSerialize(CSharpText.BareName(property.Name))}())"))
            {
                writer.Line(Unless(property, access) + JsonExpressions.WriteMember(property.JsonName, property.Type, access, sendsNull: true) + ";");
            }
        }
        else
        {
            var value = property.IsRequired && !property.Type.IsNullable ? Require(model, property, access) : access;
            writer.Line(Unless(property, access) + JsonExpressions.WriteMember(property.JsonName, property.Type, value, sendsNull: property.IsRequired && property.Type.IsNullable) + ";");
        }
    }

    /// <summary>What is written in the member's place: a mark for a secret, and what a response had for it that its type could not hold.</summary>
    private static string Unless(PropertyModel property, string access)
    {
        // That something is so or not is no secret.
        var isSecret = property.IsSecret && property.Type.Kind != TypeKind.Boolean;
        if (!isSecret && !property.Type.IsPartial)
        {
            return string.Empty;
        }

        var isUnset = property.Type is { IsValueType: true, IsNullable: false } ? $"{access} == default" : $"{access} is null";
        var arguments = $"(writer, {CSharpText.Literal(property.JsonName)}, model, {isUnset})";
        return (isSecret ? $"if (!ClientRuntime.JsonMember.Redact{arguments}) " : string.Empty)
            + (property.Type.IsPartial ? $"if (!ClientRuntime.JsonMember.WriteUnreadable{arguments}) " : string.Empty);
    }

    /// <summary>A value that has to be set: a plain value always is.</summary>
    private static string Require(ModelModel model, PropertyModel property, string access)
    {
        var names = $"(writer, {CSharpText.Literal(CSharpText.BareName(model.Name))}, {CSharpText.Literal(CSharpText.BareName(property.Name))})";
        return property.Type switch
        {
            { Kind: TypeKind.OpenEnum } => $"{access}.Value.Length > 0 ? {access}.Value : ClientRuntime.JsonMember.Missing<string>{names}",
            { IsValueType: true } => access,
            _ => $"{access} ?? ClientRuntime.JsonMember.Missing<{property.Type.Name}>{names}",
        };
    }
}
