using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Json;

/// <summary>Writes a union's codec, which states how its types are read and what tells its objects apart.</summary>
internal static class UnionCodecEmitter
{
    internal static void Emit(SourceWriter writer, UnionModel union)
    {
        var objects = union.Variants.Where(variant => variant.Type.Kind is TypeKind.Model or TypeKind.Map).ToList();
        var values = union.Variants.Except(objects).ToList();
        var codec = Contract.Types.Codec(union.Name);
        writer.Line($"/// <summary>Reads and writes <see cref=\"{union.Name}\"/>.</summary>");
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Braces($"internal sealed class {codec} : ClientRuntime.UnionCodec<{union.Name}>"))
        {
            writer.Line($"internal static readonly {codec} Instance = new {codec}();");
            writer.Line($"private {codec}() : base({string.Join(", ", Describe(union, objects))}) {{ }}");
            writer.Line($"protected override {union.Name} Create(Newtonsoft.Json.Linq.JToken unknown) => {union.Name}.FromUnknown(unknown);");
            EmitReadObject(writer, union.Name, objects);
            EmitReadValue(writer, union.Name, values);
            EmitWrite(writer, union);
        }
    }

    private static IEnumerable<string> Describe(UnionModel union, List<VariantModel> objects)
    {
        var discriminator = union.OwnDiscriminator;
        var values = objects.SelectMany(variant => variant.Values).ToList();
        if (union.Within is { } within)
        {
            yield return CSharpText.Literal(within);
        }

        yield return union.Discriminator is { } told ? CSharpText.Literal(told) : "null";
        foreach (var variant in objects)
        {
            // Where the discriminator has to be there and says enough, members need not be looked at.
            var isTold = variant.Values.Count > 0
                && !variant.IsImplied
                && variant.Values.All(value => values.Count(other => other == value) == 1)
                && variant.Members.Any(member => member.Property.IsRequired && member.Property.JsonName == discriminator);
            var members = isTold ? new List<VariantMember>() : variant.Members.ToList();
            yield return $"new ClientRuntime.UnionObject({Literals(variant.Values)})"
                + (variant.IsImplied ? ".Implied()" : string.Empty)
                + string.Concat(members.Where(IsConstant).Select(member => $".Constant({CSharpText.Literal(member.Property.JsonName)}, {CSharpText.Literal(member.Constant!)})"))
                + State("Scalars", members, member => member.Kind == MemberKind.Scalar && !IsConstant(member))
                + State("Objects", members, member => member.Kind == MemberKind.Object)
                + State("Lists", members, member => member.Kind == MemberKind.List)
                + State("Others", members, member => member.Kind == MemberKind.Other)
                + State("Required", members, member => member.Property.IsRequired);
        }

        bool IsConstant(VariantMember member) => member.Constant is not null && member.Property.JsonName != discriminator;
    }

    private static string State(string method, List<VariantMember> members, Func<VariantMember, bool> condition)
    {
        var names = members.Where(condition).Select(member => member.Property.JsonName).ToList();
        return names.Count == 0 ? string.Empty : $".{method}({Literals(names)})";
    }

    private static string Literals(IEnumerable<string> texts) => string.Join(", ", texts.Select(CSharpText.Literal));

    private static void EmitReadObject(SourceWriter writer, string union, List<VariantModel> objects)
    {
        if (objects.Count == 0)
        {
            return;
        }

        using (writer.Braces($"protected override {union}? ReadObject(int index, Newtonsoft.Json.JsonReader reader)"))
        using (writer.Braces("switch (index)"))
        {
            for (var i = 0; i < objects.Count; i++)
            {
                writer.Line($"case {i}: return {ReadWhole(union, objects[i])};");
            }

            writer.Line("default: return null;");
        }
    }

    private static void EmitReadValue(SourceWriter writer, string union, List<VariantModel> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        using (writer.Braces($"protected override {union}? ReadValue(Newtonsoft.Json.JsonReader reader)"))
        using (writer.Braces("switch (reader.TokenType)"))
        {
            foreach (var variant in values)
            {
                var labels = string.Concat(Tokens(variant.Type.Kind).Select(token => $"case Newtonsoft.Json.JsonToken.{token}: "));
                writer.Line($"{labels}return {Read(union, variant)};");
            }

            writer.Line("default: return null;");
        }
    }

    /// <summary>Reads an object or a list, which is of no known type if its type can't hold one of its items.</summary>
    private static string ReadWhole(string union, VariantModel variant) => variant.Type.IsPartial
        ? $"ClientRuntime.UnionRead.Items(reader, {CodecExpressions.From(variant.Type)}{CodecExpressions.Suppression(variant.Type)}, static items => new {union}(items), static json => {union}.FromUnknown(json))"
        : $"new {union}({CodecExpressions.From(variant.Type)}.Read(reader)!)";

    private static string Read(string union, VariantModel variant)
    {
        var type = variant.Type;
        var local = CSharpText.Local(variant.Name);
        return type.Kind switch
        {
            TypeKind.List => ReadWhole(union, variant),
            TypeKind.Boolean => $"new {union}((bool)reader.Value!)",
            TypeKind.String => $"new {union}((string)reader.Value!)",
            TypeKind.OpenEnum => $"new {union}(new {type.Name}((string)reader.Value!))",
            TypeKind.Int32Enum => $"ClientRuntime.UnionRead.Int32(reader) is {{ }} {local} ? new {union}(({type.Name}){local}) : null",
            TypeKind.Int64Enum => $"ClientRuntime.UnionRead.Int64(reader) is {{ }} {local} ? new {union}(({type.Name}){local}) : null",
            TypeKind.Date => $"ClientRuntime.UnionRead.Date<{Contract.Aliases.Date}>(reader) is {{ }} {local} ? new {union}({local}) : null",
            _ => $"ClientRuntime.UnionRead.{type.Kind}(reader) is {{ }} {local} ? new {union}({local}) : null",
        };
    }

    private static string[] Tokens(TypeKind kind) => kind switch
    {
        TypeKind.List => new[] { "StartArray" },
        TypeKind.Boolean => new[] { "Boolean" },
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Int32Enum or TypeKind.Int64Enum
            or TypeKind.Single or TypeKind.Double or TypeKind.Decimal or TypeKind.UnixTime or TypeKind.FractionalUnixTime => new[] { "Integer", "Float" },
        _ => new[] { "String" },
    };

    private static void EmitWrite(SourceWriter writer, UnionModel union)
    {
        using (writer.Braces("protected override void WriteValue(Newtonsoft.Json.JsonWriter writer, object value)"))
        using (writer.Braces("switch (value)"))
        {
            foreach (var variant in union.Variants)
            {
                var marks = string.Join(", ", Marks(union.OwnDiscriminator, variant));
                writer.Line($"case {variant.Type.Name} known: " + (marks.Length == 0
                    ? $"{CodecExpressions.From(variant.Type)}.Write(writer, known{CodecExpressions.Suppression(variant.Type)}); break;"
                    : $"WriteModel(writer, known, static member => member switch {{ {marks}, _ => null }}); break;"));
            }
        }
    }

    /// <summary>What the discriminator says of a variant: the first of its values that the member may have, or the only value that it may have.</summary>
    private static string? Mark(VariantModel variant, VariantMember member) =>
        variant.Values.FirstOrDefault(value => member.Allowed.Count == 0 || member.Allowed.Contains(value)) ?? member.Constant;

    /// <summary>Whether a number or a boolean that nobody has set, which looks like one that is 0 or <c>false</c>, says what the variant allows.</summary>
    private static bool IsUnsetAllowed(VariantModel variant, VariantMember member, TypeShape type)
    {
        var unset = type.Kind == TypeKind.Boolean ? "false" : "0";
        return member.Allowed.Count > 0 ? member.Allowed.Contains(unset) : variant.Values.Contains(unset);
    }

    /// <summary>A value of a member's type; <c>null</c> where it can't be one.</summary>
    private static string? Expression(TypeShape type, string value) => type.Kind switch
    {
        TypeKind.String or TypeKind.OpenEnum => CSharpText.Literal(value),
        TypeKind.Boolean when value is "true" or "false" => value,
        TypeKind.Int32 when Int32(value) is { } number => number,
        TypeKind.Int64 when Int64(value) is { } number => number,
        TypeKind.UInt64 when ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number.ToString(CultureInfo.InvariantCulture) + "UL",
        TypeKind.Int32Enum when Int32(value) is { } number => number,
        TypeKind.Int64Enum when Int64(value) is { } number => number,
        _ => null,
    };

    private static string? Int32(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;

    private static string? Int64(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) + "L" : null;

    /// <summary>What tells the variant apart, by member, where the caller has left it open.</summary>
    private static IEnumerable<string> Marks(string? discriminator, VariantModel variant)
    {
        foreach (var member in variant.Members)
        {
            // A model of a hierarchy knows itself what it is.
            var value = member.Property.IsKind ? null : member.Property.JsonName == discriminator ? Mark(variant, member) : member.Constant;
            var type = member.Property.Type;
            if (value is not null && Expression(type, value) is { } expression
                && (type.IsNullable || type.Kind is TypeKind.String or TypeKind.OpenEnum || !IsUnsetAllowed(variant, member, type)))
            {
                yield return $"{CSharpText.Literal(member.Property.JsonName)} => {expression}";
            }
        }
    }
}
