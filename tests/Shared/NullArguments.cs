using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace TelnyxOAuth.Testing;

/// <summary>
/// Calls what users can call of a library, with <c>null</c> for one argument after another that must not be <c>null</c>. The exception
/// has to name the parameter that the caller knows. What only generated code calls is marked so, and left out.
/// </summary>
internal sealed class NullArguments
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private readonly NullabilityInfoContext _nullability = new();
    private readonly Assembly[] _assemblies;
    private readonly Func<Type, object?> _create;

    /// <param name="assemblies">The libraries.</param>
    /// <param name="create">Makes what this class can't make by itself; <c>null</c> for all else.</param>
    internal NullArguments(Assembly[] assemblies, Func<Type, object?> create)
    {
        _assemblies = assemblies;
        _create = create;
    }

    /// <summary>How many arguments were tried.</summary>
    internal int Count { get; private set; }

    /// <summary>Tries all and returns a text with a line for each that is told otherwise than by the parameter's name.</summary>
    internal async Task<string> FindAsync()
    {
        var findings = new List<string>();
        foreach (var method in _assemblies.SelectMany(assembly => assembly.GetExportedTypes()).Where(type => IsForUsers(type) && !IsOfItself(type)).Select(Close).SelectMany(GetCallable))
        {
            foreach (var parameter in method.GetParameters().Where(IsNeeded))
            {
                Count++;
                if (await TryAsync(method, parameter) is { } told)
                {
                    findings.Add($"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(each => each.Name))}) without {parameter.Name}: {told}");
                }
            }
        }

        return string.Join('\n', findings);
    }

    private async Task<string?> TryAsync(MethodBase method, ParameterInfo parameter)
    {
        try
        {
            var arguments = method.GetParameters().Select(each => each.Position == parameter.Position || !(each.ParameterType.IsValueType || IsNeeded(each)) ? null : Create(each.ParameterType)).ToArray();
            var result = method is ConstructorInfo constructor ? constructor.Invoke(arguments) : method.Invoke(method.IsStatic ? null : Create(method.ReflectedType!), arguments);
            await (result as Task ?? Task.CompletedTask).WaitAsync(Limits.Step);
            return "no exception";
        }
        catch (Exception exception)
        {
            var told = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            return told is ArgumentNullException { ParamName: { } name } && name == parameter.Name ? null : $"{told.GetType().Name}: {told.Message}";
        }
    }

    private IEnumerable<MethodBase> GetCallable(Type type)
    {
        var constructors = type.IsAbstract ? [] : type.GetConstructors().Cast<MethodBase>();
        var methods = type.GetMethods(Members).Where(method => (!type.IsAbstract || method.IsStatic) && Array.Exists(_assemblies, assembly => assembly == method.DeclaringType!.Assembly));

        // What overrides a member is called by whoever declares that.
        return constructors.Concat(methods.Where(method => method.GetBaseDefinition().DeclaringType == method.DeclaringType && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))).Select(Close)).Where(IsForUsers);
    }

    private bool IsNeeded(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType && !parameter.ParameterType.IsByRef && !IsAnything(parameter) && _nullability.Create(parameter).WriteState == NullabilityState.NotNull;

    /// <summary>Whether the parameter takes whatever type the caller has, and so null too.</summary>
    private static bool IsAnything(ParameterInfo parameter) =>
        parameter.Member.Module.ResolveMethod(parameter.Member.MetadataToken)!.GetParameters()[parameter.Position].ParameterType is { IsGenericParameter: true } type
        && !type.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint);

    private static bool IsForUsers(MemberInfo member) =>
        member.GetCustomAttribute<EditorBrowsableAttribute>() is not { State: EditorBrowsableState.Never }
        // A span can't be given by reflection.
        && !(member is MethodBase method && method.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike))
        && !member.IsDefined(typeof(CompilerGeneratedAttribute))
        && (member as Type)?.IsSubclassOf(typeof(Delegate)) != true;

    /// <summary>Whether only types that derive from it can close it, and so have its members.</summary>
    private static bool IsOfItself(Type type) => type.IsGenericTypeDefinition && Array.Exists(type.GetGenericArguments(), argument => Array.Exists(argument.GetGenericParameterConstraints(), constraint => constraint.ContainsGenericParameters));

    private static Type Close(Type type) => type.IsGenericTypeDefinition ? type.MakeGenericType([.. type.GetGenericArguments().Select(ArgumentOf)]) : type;

    private static MethodInfo Close(MethodInfo method) =>
        method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(ArgumentOf)]) : method;

    /// <summary>A type that fits a parameter of types: what it derives from, closed over itself, what it implements, or any.</summary>
    private static Type ArgumentOf(Type parameter)
    {
        var constraints = parameter.GetGenericParameterConstraints();
        return parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)
            ? typeof(int)
            : constraints.FirstOrDefault(type => !type.IsInterface && type != typeof(ValueType)) ?? constraints.FirstOrDefault(type => !type.ContainsGenericParameters) ?? typeof(object);
    }

    private object? Create(Type type)
    {
        if (_create(type) is { } made)
        {
            return made;
        }

        if (type == typeof(string))
        {
            return "text/plain";
        }

        if (type == typeof(Uri))
        {
            return new Uri("https://app.example/back");
        }

        if (type.IsValueType)
        {
            // An enum's default is no value.
            return type.GetConstructor([typeof(string)])?.Invoke(["value"]) ?? Activator.CreateInstance(type);
        }

        if (type.IsSubclassOf(typeof(Delegate)))
        {
            var invoke = type.GetMethod("Invoke")!;
            return Expression.Lambda(type, Expression.Default(invoke.ReturnType), invoke.GetParameters().Select(each => Expression.Parameter(each.ParameterType))).Compile();
        }

        var item = type.IsArray ? type.GetElementType() : type.IsGenericType && type.IsInterface ? type.GetGenericArguments()[0] : null;
        if (item is not null && type.IsAssignableFrom(item.MakeArrayType()))
        {
            return Array.CreateInstance(item, 0);
        }

        var constructor = type.IsAbstract ? null : type.GetConstructors().OrderBy(each => each.GetParameters().Length).FirstOrDefault();
        return constructor?.Invoke([.. constructor.GetParameters().Select(each => each.HasDefaultValue && !each.ParameterType.IsValueType ? null : Create(each.ParameterType))])
            ?? throw new InvalidOperationException($"The test has to say how a {type} is made.");
    }
}
