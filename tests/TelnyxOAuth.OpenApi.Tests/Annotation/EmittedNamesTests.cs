using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Tests.Corpus;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Runtime.Clients;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>The names in emitted code are those that the contract reserves or makes.</summary>
public sealed class EmittedNamesTests(EmittedClient client) : IClassFixture<EmittedClient>
{
    private static readonly string[] OfObject =
        [.. typeof(object).GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static).Where(method => !method.IsPrivate && !method.IsAssembly).Select(method => method.Name).Distinct()];

    [Fact]
    public void The_raw_client_has_all_arguments_of_the_contract_s_attributes_and_no_others()
    {
        var written = client.Attributes.ToLookup(attribute => attribute.Attribute);

        Assert.All(ContractFacts.Attributes, attribute =>
        {
            var uses = written[attribute.Name].ToArray();
            Assert.NotEmpty(uses);
            Assert.Equal(attribute.Named.Order(StringComparer.Ordinal), uses.SelectMany(use => use.Names).Distinct().Where(name => name != "NullValueHandling").Order(StringComparer.Ordinal));
            // The last place may be there many times.
            Assert.True(attribute.Name is Contract.Attributes.UnionVariant.Attribute or Contract.Attributes.JsonModel.Attribute || uses.Max(use => use.Places) == attribute.Places.Count, attribute.Name);
        });
    }

    [Fact]
    public void What_the_halves_of_a_class_hide_is_in_the_contract()
    {
        var properties = client.With(Contract.Attributes.JsonModel.Attribute).SelectMany(type => type.GetMembers().OfType<IPropertySymbol>()).Select(property => property.Name);
        string[] made = [.. Methods().Select(method => method.Name[..^"Async".Length]), .. properties];
        var allowed = ContractFacts.Names(typeof(Contract.Members), [.. made, .. made.Select(name => char.ToLowerInvariant(name[0]) + name[1..])]).Select(name => name.Name)
            .Concat(Contract.Reserved.EnumMembers).Concat(Contract.Reserved.Variants).Concat(Contract.Reserved.Resources).ToHashSet();

        var hidden = client.Types.Where(type => type.Name != Contract.Members.ErrorCodecs).SelectMany(EmittedClient.Declared).Where(member => member.DeclaredAccessibility != Accessibility.Public && !member.IsOverride).ToArray();

        Assert.Contains(hidden, member => member.Name == "_listOperation");
        Assert.Contains(hidden, member => member.Name == Contract.Members.Codecs);
        Assert.All(hidden, member => Assert.Contains(member.Name, allowed));
    }

    [Fact]
    public void Enum_members_give_way_to_what_a_wrapper_has()
    {
        var mode = client.Type("Mode");
        var declared = EmittedClient.Declared(mode).Select(member => member.Name).Except(["Fast", "Slow"]);

        AreSame([.. OfObject, .. declared, .. Aliases(mode)], Contract.Reserved.EnumMembers);
    }

    [Fact]
    public void Every_model_keeps_members_that_the_document_does_not_name_though_it_says_that_there_are_none() =>
        Assert.All(client.With(Contract.Attributes.JsonModel.Attribute), model => Assert.Equal(nameof(JsonModel), (model.Name is "Circle" or "Square" ? model.BaseType!.BaseType! : model.BaseType!).Name));

    [Fact]
    public void Properties_give_way_to_what_a_model_has()
    {
        var models = client.With(Contract.Attributes.JsonModel.Attribute).ToArray();
        var declared = models.SelectMany(model => EmittedClient.Declared(model)).Where(member => member is not IPropertySymbol { DeclaredAccessibility: Accessibility.Public } and not { IsOverride: true } && member.Name != Contract.Members.PayloadMethod && !IsOfThreeStates(member));

        Assert.Empty(declared);
        AreSame([.. OfObject, .. OfBase(typeof(JsonModel)), .. Aliases(models)], Contract.Reserved.Properties);

        static bool IsOfThreeStates(ISymbol member) => member.ContainingType.GetMembers().OfType<IPropertySymbol>()
            .Any(property => member.Name == Contract.Members.PropertyField(char.ToLowerInvariant(property.Name[0]) + property.Name[1..]));
    }

    [Fact]
    public void Variants_give_way_to_what_a_union_has()
    {
        var unions = client.With(Contract.Attributes.JsonUnion.Attribute).ToArray();
        var declared = unions.SelectMany(union => EmittedClient.Declared(union)).Where(member => member.GetAttributes().All(attribute => attribute.AttributeClass!.Name != "UnionVariantAttribute")).Select(member => member.Name).Where(name => name != Contract.Members.PayloadMethod);

        AreSame([.. OfObject, .. OfBase(typeof(JsonUnion)), .. declared, .. Aliases(unions)], Contract.Reserved.Variants);
    }

    [Fact]
    public void Parameters_give_way_to_those_that_a_method_has()
    {
        var parameters = Methods().SelectMany(method => method.Parameters).Select(parameter => (parameter.Name, Facts: parameter.GetAttributes().SingleOrDefault()?.ConstructorArguments.Select(argument => (string)argument.Value!).ToArray())).ToArray();
        var bodies = parameters.Where(parameter => parameter.Facts is [Contract.BodyLocation or "content", _]).ToArray();
        var inPath = client.Raw.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddPath" })
            .Select(call => call.ArgumentList.Arguments[1].ToString().TrimStart('@'))
            .ToHashSet();

        AreSame([.. parameters.Where(parameter => parameter.Facts is null).Select(parameter => parameter.Name).Except(inPath), .. bodies.Select(body => body.Facts![1])], Contract.Reserved.Parameters);
        Assert.All(bodies, body => Assert.Equal(Contract.Reserved.BodyParameter(body.Facts![0] == Contract.BodyLocation), body.Name));
        Assert.Equal(["content", "request"], bodies.Select(body => body.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Optional_parameters_give_way_to_what_options_have()
    {
        var options = client.With(Contract.Attributes.ApiOptions.Attribute).ToArray();
        var declared = options.SelectMany(EmittedClient.Declared).Where(member => member is not IPropertySymbol).Select(member => member.Name);

        Assert.Contains(options, type => type.Name == "ThingListOptions");
        Assert.Empty(declared);
        AreSame([.. OfObject, .. OfBase(typeof(OperationOptions)), .. Aliases(options)], Contract.Reserved.OptionProperties);
        Assert.All(options, type => Assert.EndsWith(Contract.Types.OptionsSuffix, type.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_resource_with_options_derives_from_one_that_is_named_after_it()
    {
        var withBase = client.With(Contract.Attributes.ApiResource.Attribute).Where(resource => resource.BaseType!.Name == Contract.Types.Base(resource.Name)).ToArray();

        Assert.Equal(["ThingsResource"], withBase.Select(resource => resource.Name));
    }

    [Fact]
    public void Resources_give_way_to_what_a_root_has()
    {
        var root = client.Type("MyClient");
        var declared = EmittedClient.Declared(root).Where(member => member is not IPropertySymbol).Select(member => member.Name);

        AreSame([.. OfObject, .. declared, .. Aliases(root)], Contract.Reserved.Resources);
        Assert.All(client.With(Contract.Attributes.ApiResource.Attribute), resource => Assert.EndsWith(Contract.Types.ResourceSuffix, resource.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Credentials_give_way_to_what_options_have()
    {
        var options = client.Type(Contract.Types.Options("MyClient"));
        var credentials = client.Type("MyClient").GetAttributes().Where(attribute => attribute.AttributeClass!.Name == "SecuritySchemeAttribute").Select(attribute => (string)attribute.ConstructorArguments[1].Value!).ToArray();
        var declared = EmittedClient.Declared(options).Select(member => member.Name).ToArray();

        Assert.Empty(credentials.Except(declared));
        AreSame([.. OfObject, .. OfBase(typeof(ApiClientOptions)), .. declared.Except(credentials).Where(name => name[0] != '_'), .. Aliases(options)], [.. Contract.Reserved.Options, .. Contract.Reserved.ClientOptions]);
    }

    [Fact]
    public void Types_give_way_to_aliases_and_to_types_inside_resources()
    {
        var aliases = client.Raw.GetRoot().DescendantNodes().OfType<UsingDirectiveSyntax>().Select(directive => directive.Alias!.Name.Identifier.ValueText).ToArray();
        var nested = client.With(Contract.Attributes.ApiResource.Attribute).SelectMany(resource => resource.GetTypeMembers()).Select(type => type.Name);
        var beside = client.Generated.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()).Select(type => type.Identifier.ValueText).Where(name => name == Contract.Members.ErrorCodecs);

        AreSame(aliases, ContractFacts.Aliases);
        // NSwag would number a type that is called Object, and a member that every class has hides a type of its name.
        AreSame([.. aliases, .. nested, .. beside, "Object", ReservedTypeNames.Exception, ReservedTypeNames.FileResponse, .. OfObject], Contract.Reserved.Types);
        // A generated file has those that it uses.
        var raw = client.Raw.GetRoot().DescendantNodes().OfType<UsingDirectiveSyntax>().Select(directive => directive.ToString()).ToHashSet();
        Assert.All(client.Generated, tree => Assert.Subset(raw, tree.GetRoot().DescendantNodes().OfType<UsingDirectiveSyntax>().Select(directive => directive.ToString()).ToHashSet()));
    }

    [Fact]
    public void Codecs_are_named_after_their_unions()
    {
        var unions = client.With(Contract.Attributes.JsonUnion.Attribute).ToArray();

        Assert.NotEmpty(unions);
        Assert.All(unions, model => Assert.NotNull(client.Type(Contract.Types.Codec(model.Name))));
    }

    [Fact]
    public void Interfaces_are_named_after_what_implements_them()
    {
        var implementations = client.With(Contract.Attributes.ApiResource.Attribute).Concat(client.With(Contract.Attributes.ApiRoot.Attribute));

        Assert.All(implementations, type => Assert.Contains(client.Type(Contract.Types.Interface(type.Name)), type.Interfaces, SymbolEqualityComparer.Default));
    }

    private static void AreSame(IEnumerable<string> expected, IEnumerable<string> actual) =>
        Assert.Equal(expected.Distinct().Order(StringComparer.Ordinal), actual.Distinct().Order(StringComparer.Ordinal));

    /// <summary>The members of a class of the Runtime that a class of another assembly has too.</summary>
    private static IEnumerable<string> OfBase(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => member switch
        {
            PropertyInfo property => property.GetMethod is { IsPrivate: false, IsAssembly: false },
            MethodInfo method => method is { IsPrivate: false, IsAssembly: false, IsSpecialName: false },
            FieldInfo field => field is { IsPrivate: false, IsAssembly: false },
            _ => false,
        })
        .Select(member => member.Name);

    private static IEnumerable<string> Aliases(params IEnumerable<INamedTypeSymbol> types) => EmittedClient.HideableAliases(types, ContractFacts.Aliases);

    private IEnumerable<IMethodSymbol> Methods() => client.With(Contract.Attributes.ApiResource.Attribute)
        .SelectMany(resource => resource.GetMembers().OfType<IMethodSymbol>())
        .Where(method => method.IsOperation());
}
