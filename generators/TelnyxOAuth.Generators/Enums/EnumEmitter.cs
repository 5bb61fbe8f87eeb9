using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Enums;

/// <summary>Writes the generated part of an open enum.</summary>
internal static class EnumEmitter
{
    internal static void Emit(SourceWriter writer, EnumModel model)
    {
        var name = model.Name;
        writer.Line($"[System.Diagnostics.DebuggerDisplay(\"{{Value,nq}}\"), Newtonsoft.Json.JsonConverter(typeof({name}.NewtonsoftConverter))]");
        using (writer.Braces($"partial struct {name} : System.IEquatable<{name}>, ClientRuntime.IOpenEnumValue<{name}>"))
        {
            EmitMembers(writer, model);
            EmitValues(writer, model);
            EmitEquality(writer, model);
            EmitConversions(writer, name);
            EmitConverter(writer, name);
        }
    }

    private static void EmitMembers(SourceWriter writer, EnumModel model)
    {
        foreach (var member in model.Members)
        {
            writer.Line(member.Description is { Length: > 0 } description
                ? $"/// <summary>{CSharpText.Xml(description)}</summary>"
                : $"/// <summary>The value <c>{CSharpText.Xml(member.Value)}</c>.</summary>");
            writer.Line($"public static {model.Name} {member.Name} => new {model.Name}(Values.{member.Name});");
        }

        writer.Line("/// <summary>Gets the values that the document lists.</summary>");
        writer.Line($"public static System.Collections.Generic.IReadOnlyList<{model.Name}> KnownValues {{ get; }} = System.Array.AsReadOnly(new {model.Name}[] {{ {string.Join(", ", model.Members.Select(member => member.Name))} }});");
        writer.Line(model.IgnoresCase
            ? "/// <summary>Gets whether the document lists this value, in whatever casing.</summary>"
            : "/// <summary>Gets whether the document lists this value.</summary>");
        if (model.Members.Count == 0)
        {
            writer.Line("public bool IsKnown => false;");
        }
        else if (model.IgnoresCase)
        {
            writer.Line("public bool IsKnown => " + string.Join(" || ", model.Members.Select(member => $"this == {member.Name}")) + ";");
        }
        else
        {
            writer.Line("public bool IsKnown => Value is " + string.Join(" or ", model.Members.Select(member => "Values." + member.Name)) + ";");
        }

    }

    private static void EmitValues(SourceWriter writer, EnumModel model)
    {
        writer.Line("/// <summary>The values on the wire as constants, for <c>switch</c> on <see cref=\"Value\"/>.</summary>");
        using (writer.Braces("public static class Values"))
        {
            foreach (var member in model.Members)
            {
                writer.Line($"/// <summary>The value of <see cref=\"{model.Name}.{member.Name}\"/>.</summary>");
                writer.Line($"public const string {member.Name} = {CSharpText.Literal(member.Value)};");
            }
        }

    }

    private static void EmitEquality(SourceWriter writer, EnumModel model)
    {
        var name = model.Name;
        var comparison = model.IgnoresCase ? "OrdinalIgnoreCase" : "Ordinal";
        writer.Line($"/// <summary>Says whether two values are the same, {(model.IgnoresCase ? "whatever their casing" : "letter for letter")}.</summary>");
        writer.Line("/// <param name=\"left\">A value.</param>");
        writer.Line("/// <param name=\"right\">Another value.</param>");
        writer.Line("/// <returns>Whether they are the same.</returns>");
        writer.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        writer.Line("/// <summary>Says whether two values differ.</summary>");
        writer.Line("/// <param name=\"left\">A value.</param>");
        writer.Line("/// <param name=\"right\">Another value.</param>");
        writer.Line("/// <returns>Whether they differ.</returns>");
        writer.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public bool Equals({name} other) => string.Equals(Value, other.Value, System.StringComparison.{comparison});");
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override int GetHashCode() => System.StringComparer.{comparison}.GetHashCode(Value);");
        writer.Line("/// <summary>Returns the value on the wire.</summary>");
        writer.Line("/// <returns>The value.</returns>");
        writer.Line("public override string ToString() => Value;");
    }

    private static void EmitConversions(SourceWriter writer, string name)
    {
        writer.Line("/// <summary>Wraps a value, known or not.</summary>");
        writer.Line("/// <param name=\"value\">The value on the wire.</param>");
        writer.Line("/// <returns>The wrapped value.</returns>");
        writer.Line("/// <exception cref=\"System.ArgumentNullException\"><paramref name=\"value\"/> is <c>null</c>.</exception>");
        writer.Line($"public static implicit operator {name}(string value) => new {name}(value);");
        writer.Line("/// <summary>Wraps a value, known or not.</summary>");
        writer.Line("/// <param name=\"value\">The value on the wire.</param>");
        writer.Line("/// <returns>The wrapped value.</returns>");
        writer.Line("/// <exception cref=\"System.ArgumentNullException\"><paramref name=\"value\"/> is <c>null</c>.</exception>");
        writer.Line($"public static {name} Parse(string value) => new {name}(value);");
    }

    private static void EmitConverter(SourceWriter writer, string name)
    {
        writer.Line($"{name} ClientRuntime.IOpenEnumValue<{name}>.Create(string value) => new {name}(value);");
        writer.Line("/// <summary>Reads and writes the value for <c>JsonConvert</c>.</summary>");
        writer.Line($"internal sealed class NewtonsoftConverter : ClientRuntime.OpenEnumConverter<{name}> {{ }}");
    }
}
