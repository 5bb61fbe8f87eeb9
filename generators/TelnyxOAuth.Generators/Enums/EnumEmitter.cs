using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Enums;

/// <summary>Writes the generated part of an open enum.</summary>
/// <remarks>
/// What implements a member of the Runtime's interfaces, or overrides one of every object's, has its documentation from there, and
/// operators are called without a name to ask about.
/// </remarks>
internal static class EnumEmitter
{
    private const string Constants = Contract.Members.Values;
    private const string Field = Contract.Members.ValueField;
    private const string Wraps = "/** <inheritdoc cref=\"ClientRuntime.IOpenEnumValue{T}.Create\"/> */";

    internal static void Emit(SourceWriter writer, EnumModel model)
    {
        var name = model.Name;
        using (writer.Braces($"partial struct {name} : System.IEquatable<{name}>, ClientRuntime.IOpenEnumValue<{name}>"))
        {
            writer.Line($"private readonly string? {Field};");
            writer.Line($"{Wraps} public {CSharpText.BareName(name)}(string value) => {Field} = value ?? throw new System.ArgumentNullException(nameof(value));");
            EmitMembers(writer, model);
            writer.Line($"public string Value => {Field} ?? string.Empty;");
            EmitEquality(writer, model);
            writer.Line($"public static implicit operator {name}(string value) => new {name}(value);");
            writer.Line($"{Wraps} public static {name} Parse(string value) => new {name}(value);");
            writer.Line($"{name} ClientRuntime.IOpenEnumValue<{name}>.Create(string value) => new {name}(value);");
        }
    }

    private static void EmitMembers(SourceWriter writer, EnumModel model)
    {
        foreach (var member in model.Members)
        {
            var documentation = member.IsDescribed ? $"/** <inheritdoc cref=\"{Constants}.{member.Name}\"/> */ " : string.Empty;
            writer.Line($"{documentation}public static {model.Name} {member.Name} => new {model.Name}({Constants}.{member.Name});");
        }

        var values = string.Join(", ", model.Members.Select(member => $"{Constants}.{member.Name}"));
        writer.Line($"/** <inheritdoc cref=\"ClientRuntime.OpenEnumValues\"/> */ public static System.Collections.Generic.IReadOnlyList<{model.Name}> KnownValues {{ get; }} = new ClientRuntime.OpenEnumValues<{model.Name}>(new string[] {{ {values} }}{(model.IgnoresCase ? ", ignoreCase: true" : string.Empty)});");
        writer.Line("public bool IsKnown => ((ClientRuntime.OpenEnumValues)KnownValues).Contains(Value);");
    }

    private static void EmitEquality(SourceWriter writer, EnumModel model)
    {
        var name = model.Name;
        var comparison = model.IgnoresCase ? "OrdinalIgnoreCase" : "Ordinal";
        writer.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        writer.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
        writer.Line($"public bool Equals({name} other) => string.Equals(Value, other.Value, System.StringComparison.{comparison});");
        writer.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
        writer.Line($"public override int GetHashCode() => System.StringComparer.{comparison}.GetHashCode(Value);");
        writer.Line("public override string ToString() => Value;");
    }
}
