using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace TelnyxOAuth.Generated.Tests.Guide;

/// <summary>Writes the signature of a method of the compiled SDK as C# has it.</summary>
internal static class CSharpSignature
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
    };

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Writes the return type, the name and the parameters with their defaults.</summary>
    internal static string Of(MethodInfo method) =>
        $"{TypeName(method.ReturnType)} {method.Name}({string.Join(", ", method.GetParameters().Select(Parameter))})";

    private static string Parameter(ParameterInfo parameter)
    {
        var canBeNull = !parameter.ParameterType.IsValueType && Nullability.Create(parameter).WriteState == NullabilityState.Nullable;
        return $"{TypeName(parameter.ParameterType)}{(canBeNull ? "?" : "")} {parameter.Name}{Default(parameter)}";
    }

    private static string Default(ParameterInfo parameter) => parameter switch
    {
        { HasDefaultValue: false } => "",
        { ParameterType.IsValueType: true, DefaultValue: null } => " = default",
        { DefaultValue: null } => " = null",
        { DefaultValue: var value } => FormattableString.Invariant($" = {value}"),
    };

    private static string TypeName(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } underlying => TypeName(underlying) + "?",
        { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>",
        _ => Keywords.GetValueOrDefault(type, type.Name),
    };
}
