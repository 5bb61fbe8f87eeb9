using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Runtime.Metadata;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>Templates, generator and Runtime say what the contract has, and the contract has nothing that none of them says.</summary>
public sealed partial class ContractTests
{
    /// <summary>Read by NSwag itself, which tells the templates so.</summary>
    private static readonly Dictionary<string, string> ReadByNSwag = new() { [Contract.EnumNames] = "{{ member.Name }} = {{ member.Value | literal }}" };

    /// <summary>The holes of templates that make names.</summary>
    private static readonly string[] Holes = ["{{ key }}", "{{ key | lowercamelcase }}", "{{ name }}", "{{ field }}"];

    /// <summary>What users call: methods and properties; constructors; and the fields of operations, whose names are those that the methods use.</summary>
    private static readonly string[] OtherNames = ["{{ key }}", "{{ key }}Async", "{{ name }}", "{{ Class }}", "{{ Class }}Base", "{{ fields }}"];

    [Fact]
    public void Templates_read_the_extensions_of_the_contract_and_all_of_them()
    {
        var read = Extension().Matches(ContractSources.AllTemplates).Select(match => match.Value).ToHashSet();

        None(read.Except(ContractFacts.Extensions.Values));
        None(ContractFacts.Extensions.Values.Except(read).Except(ReadByNSwag.Keys));
        Assert.All(ReadByNSwag.Values, said => Assert.Contains(said, ContractSources.AllTemplates, StringComparison.Ordinal));
    }

    [Fact]
    public void The_front_end_says_all_extensions_by_the_contract()
    {
        None(ContractFacts.Extensions.Keys.Where(fact => !Uses(ContractSources.AnnotatorCode, "Contract." + fact)));
        None(Extension().Matches(ContractSources.AnnotatorCode).Select(match => match.Value).Where(text => text.StartsWith("x-dotnet-", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Contract.Union, "union", typeof(Contract.UnionMembers))]
    [InlineData(Contract.Client, "client", typeof(Contract.ClientMembers))]
    [InlineData(null, "scheme", typeof(Contract.SchemeMembers))]
    [InlineData(Contract.ResponseHeaders, "headerClass", typeof(Contract.HeaderClassMembers))]
    [InlineData(null, "header", typeof(Contract.HeaderMembers))]
    [InlineData(Contract.ServerClass, "serverClass", typeof(Contract.ServerClassMembers))]
    [InlineData(null, "server", typeof(Contract.ServerMembers))]
    [InlineData(null, "variable", typeof(Contract.ServerVariableMembers))]
    public void Templates_read_the_members_of_extensions_that_the_contract_has_and_all_of_them(string? extension, string variable, Type members)
    {
        if (extension is not null)
        {
            Assert.Matches($"assign {variable} = [^%]*\"{extension}\"", ContractSources.AllTemplates);
        }

        var read = Regex.Matches(ContractSources.AllTemplates, $@"\b{variable}\.([A-Za-z]+)").Select(match => match.Groups[1].Value).Distinct();
        Assert.Equal(ContractFacts.Texts(members).Values.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_variables_that_are_known_to_be_extensions_have_members_in_templates()
    {
        var held = Regex.Matches(ContractSources.AllTemplates, @"assign (\w+) = (?:\w+\.)?ExtensionData\[""([\w-]+)""\]").Where(match => Regex.IsMatch(ContractSources.AllTemplates, $@"\b{match.Groups[1].Value}\.[A-Za-z]")).Select(match => match.Groups[2].Value);

        Assert.Equal([Contract.Client, Contract.ResponseHeaders, Contract.ServerClass, Contract.Union], held.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Templates_write_the_attributes_of_the_contract_and_all_of_them()
    {
        var written = RuntimeAttribute().Matches(ContractSources.AllTemplates).Select(match => match.Groups[1].Value).ToHashSet();
        var named = NamedArgument().Matches(ContractSources.AllTemplates).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Equal(OfRuntime().Select(attribute => attribute.Name).Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
        Assert.Equal(ContractFacts.Attributes.SelectMany(attribute => attribute.Named).Distinct().Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_contract_has_the_attributes_of_the_Runtime_with_all_their_members()
    {
        var types = typeof(ApiResourceAttribute).Assembly.GetTypes().Where(type => type.Namespace == typeof(ApiResourceAttribute).Namespace && type.IsSubclassOf(typeof(Attribute)));

        // An alias stands for one of them on some frameworks.
        Assert.Equal(types.Except([typeof(NoJsonConverterAttribute)]).Select(Describe).Order(StringComparer.Ordinal), OfRuntime().Select(Describe).Order(StringComparer.Ordinal));
        Assert.All(ContractFacts.Attributes, attribute => Assert.Equal(attribute.Fact, attribute.Name));

        static string Describe(object attribute) => attribute switch
        {
            Type type => $"{type.Name[..^"Attribute".Length]}({string.Join(", ", Assert.Single(type.GetConstructors()).GetParameters().Select(parameter => char.ToUpperInvariant(parameter.Name![0]) + parameter.Name[1..]))}; "
                + $"{string.Join(", ", type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.CanWrite).Select(property => property.Name).Order(StringComparer.Ordinal))})",
            AttributeFacts facts => $"{facts.Name}({string.Join(", ", facts.Places.OrderBy(place => place.Value).Select(place => place.Key))}; {string.Join(", ", facts.Named.Order(StringComparer.Ordinal))})",
            _ => string.Empty,
        };
    }

    [Fact]
    public void The_contract_has_the_types_of_the_Runtime_by_its_alias()
    {
        var known = ContractFacts.Texts(typeof(Contract.RuntimeTypes)).ToDictionary(fact => fact.Value, fact => fact.Key);

        Assert.All(known, fact => Assert.NotNull(typeof(ApiClient).Assembly.GetType(fact.Key.Replace(Contract.Aliases.Runtime, typeof(JsonModel).Namespace!, StringComparison.Ordinal))));
        Assert.All(known.Keys, type => Assert.Contains(type, ContractSources.AllTemplates, StringComparison.Ordinal));
        None(known.Values.Where(fact => !Uses(ContractSources.GeneratorCode, "Contract.RuntimeTypes." + fact)));
    }

    [Fact]
    public void The_generator_asks_for_all_attributes_of_the_contract_and_for_no_others()
    {
        var facts = ContractFacts.Attributes.SelectMany(attribute => new[] { "Attribute" }.Concat(attribute.Places.Keys).Concat(attribute.Named).Select(fact => $"{attribute.Fact}.{fact}"));
        var unasked = facts.Where(fact => !Uses(ContractSources.GeneratorCode, "Contract.Attributes." + fact));
        var literals = ContractSources.Generator.SelectMany(file => file.DescendantNodes()).OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "AttributeReader" } })
            .SelectMany(call => call.ArgumentList.Arguments)
            .Where(argument => argument.Expression is LiteralExpressionSyntax)
            .Select(argument => argument.Parent!.Parent!.ToString());
        var names = ContractFacts.Attributes.Select(attribute => attribute.Name).ToHashSet();
        var mirrored = ContractSources.Generator.SelectMany(file => file.DescendantTokens()).Where(token => token.IsKind(SyntaxKind.StringLiteralToken) && names.Contains(token.ValueText)).Select(token => token.ValueText);

        None(unasked);
        None(literals);
        None(mirrored);
    }

    [Fact]
    public void Templates_call_members_as_the_contract_does()
    {
        var allowed = ContractFacts.Names(typeof(Contract.Members), Holes).Select(name => name.Name).Concat(OtherNames).ToHashSet();
        var made = NameWithHole().Matches(ContractSources.TemplatesCode).Select(match => match.Value).Where(name => Holes.Any(name.Contains));
        var hidden = HiddenMember().Matches(ContractSources.TemplatesCode).Select(match => match.Groups[1].Value);
        var begun = ExpressionRoot().Matches(ContractSources.TemplatesCode).Select(match => match.Groups[1].Value).Except(ContractFacts.Aliases);

        None(made.Concat(hidden).Concat(begun).Except(allowed));
    }

    [Theory]
    [InlineData(typeof(Contract.Members), "Members")]
    [InlineData(typeof(Contract.Types), "Types")]
    [InlineData(typeof(Contract.Aliases), "Aliases")]
    [InlineData(typeof(Contract.Reserved), "Reserved")]
    public void Each_name_of_the_contract_is_used(Type group, string name)
    {
        var facts = ContractFacts.Names(group, group == typeof(Contract.Reserved) ? [] : Holes).ToLookup(fact => fact.Fact, fact => fact.Name);
        var all = facts.Select(fact => fact.Key).Concat(group.GetFields().Where(field => !field.IsLiteral).Select(field => field.Name)).Concat(group.GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name)).Distinct();
        var unused = all.Where(fact =>
            !facts[fact].Any(written => Uses(ContractSources.AllTemplates, written))
            && !Uses(ContractSources.GeneratorCode, $"Contract.{name}.{fact}")
            && !Uses(ContractSources.AnnotatorCode, $"Contract.{name}.{fact}"));

        None(unused);
    }

    [Fact]
    public void Each_value_of_the_contract_is_written_and_asked_for()
    {
        var values = ContractFacts.Texts(typeof(Contract)).Where(fact => !ContractFacts.Extensions.ContainsKey(fact.Key)).ToArray();

        Assert.Equal(3, values.Length);
        Assert.All(values, value => Assert.Contains($"\"{value.Value}\"", ContractSources.AllTemplates, StringComparison.Ordinal));
        Assert.All(values, value => Assert.True(Uses(ContractSources.GeneratorCode, "Contract." + value.Key), value.Key));
    }

    [Fact]
    public void Templates_know_the_kinds_of_bodies_and_responses()
    {
        string[] kinds = [BodyKind.Json, BodyKind.Form, BodyKind.Multipart, BodyKind.Text, BodyKind.Binary];
        var known = Kind().Matches(ContractSources.AllTemplates).Select(match => match.Groups[1].Value);

        Assert.Equal(kinds.Order(StringComparer.Ordinal), known.Distinct().Order(StringComparer.Ordinal));
    }

    private static void None(IEnumerable<string> found) => Assert.Empty(found);

    private static IEnumerable<AttributeFacts> OfRuntime() => ContractFacts.Attributes.Where(attribute => attribute.Name is not ("JsonProperty" or "Obsolete"));

    private static bool Uses(string text, string name) => Regex.IsMatch(text, $@"(?<![\w.]){Regex.Escape(name)}(?![\w{{])");

    [GeneratedRegex(@"(?:bodyKind == |plainAnswer == |when |""x-dotnet-body""\] \| default: )""([a-z]+)""")]
    private static partial Regex Kind();

    [GeneratedRegex("(?<=[\"'])x-[a-zA-Z-]+(?=[\"'])")]
    private static partial Regex Extension();

    [GeneratedRegex(@"ClientMetadata\.(\w+)")]
    private static partial Regex RuntimeAttribute();

    [GeneratedRegex(@"(?<![\w}] )\b([A-Z]\w+) = (?:true|""|\{\{)")]
    private static partial Regex NamedArgument();

    [GeneratedRegex(@"\w*\{\{[^}]*\}\}\w*")]
    private static partial Regex NameWithHole();

    [GeneratedRegex(@"(?:private|partial|internal) [^;=(\n]*? ((?:\w|\{\{[^}]*\}\})+) ?(?:;|=|\()")]
    private static partial Regex HiddenMember();

    [GeneratedRegex(@"(?<![\w.:}""<])([A-Z]\w*)\.(?=[\w{])")]
    private static partial Regex ExpressionRoot();
}
