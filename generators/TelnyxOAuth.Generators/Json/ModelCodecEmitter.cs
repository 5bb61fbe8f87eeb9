using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Json;

/// <summary>Writes the half of a model that lists its members, for the Runtime to read and write them.</summary>
internal static class ModelCodecEmitter
{
    /// <summary>How many members a model lists at once: it can pass over as many in one step.</summary>
    private const int MembersAtOnce = 32;

    internal static void Emit(SourceWriter writer, ModelModel model)
    {
        var properties = model.Properties.Where(property => property.Type.Kind != TypeKind.Unsupported).ToList();
        using (writer.Braces($"partial class {model.Name}"))
        {
            if (!model.IsAbstract)
            {
                writer.Line($"protected override ClientRuntime.JsonModel {Contract.Members.CreateModel}() => new {model.Name}{Demanded(model)};");
            }

            EmitKinds(writer, model);

            // What a base declares it lists itself.
            var asksBase = model.IsDerived && !model.IsHiding;
            properties = properties.Where(property => !(asksBase && property.IsInherited)).ToList();
            if (!asksBase || properties.Count > 0)
            {
                EmitExchange(writer, model.Name, properties, asksBase);
            }
        }

        EmitCodecs(writer, model.Name, properties);
    }

    private static void EmitKinds(SourceWriter writer, ModelModel model)
    {
        if (model.Discriminator is { } discriminator)
        {
            var kinds = model.Kinds.Select(kind => $".{(kind.IsImplied ? "AddImplied" : "Add")}({CodecExpressions.Model(kind.Name)}, {string.Join(", ", kind.Values.Select(CSharpText.Literal))})");
            writer.Line($"protected override ClientRuntime.ModelKinds {Contract.Members.ModelKinds}() => new ClientRuntime.ModelKinds({CSharpText.Literal(discriminator)}){string.Concat(kinds)};");
        }

        // One without a kind of its own would have its base's.
        if ((model.IsDerived || model.Kind is not null) && model.Properties.Any(property => property.IsKind))
        {
            writer.Line($"protected override string? {Contract.Members.ModelKind}() => {(model.Kind is null ? "null" : CSharpText.Literal(model.Kind))};");
        }
    }

    /// <summary>What C# demands of whoever creates the model is set to nothing, before it is read.</summary>
    private static string Demanded(ModelModel model) => model.Properties.Any(property => property.IsDemanded)
        ? $" {{ {string.Join(", ", model.Properties.Where(property => property.IsDemanded).Select(property => property.Name + " = default!"))} }}"
        : "()";

    private static void EmitExchange(SourceWriter writer, string model, List<PropertyModel> properties, bool asksBase)
    {
        const string signature = $"protected override void {Contract.Members.ExchangeMembers}(ref ClientRuntime.JsonMembers json)";
        if (properties.Count == 0)
        {
            writer.Line(signature + " { }");
            return;
        }

        if (properties.Count == 1 && !properties[0].IsThreeState && !asksBase)
        {
            writer.Line($"{signature} => {MemberExpressions.Exchange(model, properties[0])}");
            return;
        }

        using (writer.Braces(signature))
        {
            if (asksBase)
            {
                writer.Line($"base.{Contract.Members.ExchangeMembers}(ref json);");
            }

            for (var first = 0; first < properties.Count; first += MembersAtOnce)
            {
                var part = properties.Skip(first).Take(MembersAtOnce).ToList();
                if (properties.Count <= MembersAtOnce)
                {
                    EmitMembers(writer, model, part);
                }
                else
                {
                    using (writer.Braces($"if (json.Enters({part.Count}))"))
                    {
                        EmitMembers(writer, model, part);
                    }
                }
            }
        }
    }

    private static void EmitMembers(SourceWriter writer, string model, List<PropertyModel> properties)
    {
        foreach (var property in properties)
        {
            if (property.IsThreeState)
            {
                using (writer.Braces($"if (json.Includes({Contract.Members.PropertyField(CSharpText.CamelCase(property.Name))}.IsSet))"))
                {
                    writer.Line(MemberExpressions.Exchange(model, property));
                }
            }
            else
            {
                writer.Line(MemberExpressions.Exchange(model, property));
            }
        }
    }

    /// <summary>Keeps the codecs of lists of lists and the like, which no part of the Runtime keeps.</summary>
    private static void EmitCodecs(SourceWriter writer, string model, List<PropertyModel> properties)
    {
        var nested = properties.Where(property => property.Type.Kind is TypeKind.List or TypeKind.Map && !CodecExpressions.IsShared(property.Type)).ToList();
        if (nested.Count == 0)
        {
            return;
        }

        using (writer.Braces($"internal static class {Contract.Types.Codec(model)}"))
        {
            foreach (var property in nested)
            {
                writer.Line($"internal static readonly ClientRuntime.JsonCodec<{property.Type.Name}> {property.Name} = {CodecExpressions.From(property.Type)}{CodecExpressions.Suppression(property.Type)};");
            }
        }
    }
}
