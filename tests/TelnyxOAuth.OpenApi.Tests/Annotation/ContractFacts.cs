using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>What stands in the contract.</summary>
internal static class ContractFacts
{
    /// <summary>The extensions, by the name of their fact.</summary>
    public static IReadOnlyDictionary<string, string> Extensions { get; } =
        Texts(typeof(Contract)).Where(fact => fact.Value.StartsWith("x-", StringComparison.Ordinal)).ToDictionary();

    /// <summary>The attributes.</summary>
    public static IReadOnlyList<AttributeFacts> Attributes { get; } =
        [.. typeof(Contract.Attributes).GetNestedTypes().Select(type => new AttributeFacts(type.Name, Texts(type)["Attribute"], Numbers(type), [.. Texts(type).Where(fact => fact.Key != "Attribute").Select(fact => fact.Value)]))];

    /// <summary>The aliases.</summary>
    public static IReadOnlyCollection<string> Aliases { get; } = [.. Texts(typeof(Contract.Aliases)).Values];

    /// <summary>The facts of a group by their names; one that depends on a name is made of each of those given.</summary>
    public static IEnumerable<(string Fact, string Name)> Names(Type group, params IEnumerable<string> made) => Texts(group).Select(fact => (fact.Key, fact.Value))
        .Concat(group.GetMethods(BindingFlags.Public | BindingFlags.Static).SelectMany(method => made.Select(name => (method.Name, (string)method.Invoke(null, [name])!))));

    /// <summary>The texts of a group by their names.</summary>
    public static Dictionary<string, string> Texts(Type group) => Constants<string>(group);

    private static Dictionary<string, int> Numbers(Type group) => Constants<int>(group);

    private static Dictionary<string, T> Constants<T>(Type group) =>
        group.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral && field.FieldType == typeof(T)).ToDictionary(field => field.Name, field => (T)field.GetRawConstantValue()!);
}

/// <summary>An attribute as the contract has it.</summary>
/// <param name="Fact">The name of its facts.</param>
/// <param name="Name">Its name.</param>
/// <param name="Places">Its arguments by place.</param>
/// <param name="Named">Its arguments by name.</param>
internal sealed record AttributeFacts(string Fact, string Name, IReadOnlyDictionary<string, int> Places, IReadOnlyList<string> Named);
