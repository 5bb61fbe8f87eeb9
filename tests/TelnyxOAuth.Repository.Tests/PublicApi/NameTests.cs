using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.PublicApi;

public partial class NameTests
{
    private static readonly Dictionary<string, string> DigitsAllowed = new(StringComparer.Ordinal)
    {
        ["S256"] = "the challenge method's registered name (RFC 7636)",
        ["Int32"] = "the reader of System.Int32, named as the type is",
        ["Int64"] = "the reader of System.Int64, named as the type is",
        ["GetInt32"] = "the reader of System.Int32, named as the type is",
        ["GetInt64"] = "the reader of System.Int64, named as the type is",
        ["UInt64"] = "the reader of System.UInt64, named as the type is",
    };

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void No_name_holds_an_underscore(string library) =>
        Findings.None(Names(library).Where(name => name.Text.Contains('_', StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void No_name_ends_in_a_digit_without_a_reason(string library) =>
        Findings.None(Names(library).Where(name => char.IsDigit(name.Text[^1]) && !DigitsAllowed.ContainsKey(name.Text)));

    [Fact]
    public void Every_reason_for_a_digit_is_still_needed()
    {
        var names = Library.Frameworks.Keys.SelectMany(Names).Select(name => name.Text).ToHashSet(StringComparer.Ordinal);

        Findings.None(DigitsAllowed.Keys.Except(names));
    }

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void Types_and_members_are_PascalCase_and_parameters_camelCase(string library) =>
        Findings.None(Names(library).Where(name => !(name.Symbol is IParameterSymbol ? CamelCase() : PascalCase()).IsMatch(name.Text)));

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void Interfaces_exceptions_attributes_and_type_parameters_say_what_they_are(string library) =>
        Findings.None(Names(library).Where(name => name.Symbol switch
        {
            INamedTypeSymbol { TypeKind: TypeKind.Interface } => !Interface().IsMatch(name.Text),
            INamedTypeSymbol type when DerivesFrom(type, "System.Exception") => !name.Text.EndsWith("Exception", StringComparison.Ordinal),
            INamedTypeSymbol type when DerivesFrom(type, "System.Attribute") => !name.Text.EndsWith("Attribute", StringComparison.Ordinal),
            ITypeParameterSymbol => !TypeParameter().IsMatch(name.Text),
            _ => false,
        }));

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void Methods_end_in_Async_exactly_when_their_result_is_awaited(string library) =>
        Findings.None(Methods(library).Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) != IsAsynchronous(method)));

    [Theory]
    [MemberData(nameof(Library.Names), MemberType = typeof(Library))]
    public void Asynchronous_methods_take_a_cancellation_token_last(string library) =>
        Findings.None(Methods(library).Where(method => IsAsynchronous(method) && !MakesTheCallOfADelegate(method) && method.Parameters.LastOrDefault() is not
        {
            Name: "cancellationToken",
            Type.Name: nameof(System.Threading.CancellationToken),
        }));

    /// <summary>Whether it is a delegate that makes the call, and so is given the token.</summary>
    private static bool MakesTheCallOfADelegate(IMethodSymbol method) =>
        method.Parameters.FirstOrDefault()?.Type is INamedTypeSymbol { DelegateInvokeMethod: { } call } && IsAsynchronous(call);

    [Theory]
    [InlineData("AccessToken", true)]
    [InlineData("OAuthClient", true)]
    [InlineData("S256", true)]
    [InlineData("accessToken", false)]
    [InlineData("JWKSet", false)]
    [InlineData("Access_Token", false)]
    public void PascalCase_is_told_from_other_cases(string name, bool expected) => Assert.Equal(expected, PascalCase().IsMatch(name));

    // A word starts with a capital; two capitals in a row are an abbreviation of two letters (or OAuth), more are not a word.
    [GeneratedRegex("^(?!.*[A-Z]{3})[A-Z][A-Za-z0-9]*$")]
    private static partial Regex PascalCase();

    [GeneratedRegex("^(?!.*[A-Z]{3})[a-z][A-Za-z0-9]*$")]
    private static partial Regex CamelCase();

    [GeneratedRegex("^I[A-Z][a-z]")]
    private static partial Regex Interface();

    [GeneratedRegex("^T([A-Z][A-Za-z]*)?$")]
    private static partial Regex TypeParameter();

    private static IEnumerable<IMethodSymbol> Methods(string library) => Library.Newest(library).Assembly.VisibleSymbols()
        .OfType<IMethodSymbol>()
        .Where(method => method.MethodKind == MethodKind.Ordinary && !method.IsInherited());

    // An enumerable is enumerated, and not awaited: its methods carry the suffix by convention all the same.
    private static bool IsAsynchronous(IMethodSymbol method) =>
        method.ReturnType.Name is "Task" or "ValueTask"
        || (method.Parameters.Any(parameter => parameter.Type.Name == "CancellationToken")
            && method.ReturnType.AllInterfaces.Append(method.ReturnType).Any(type => type.Name == "IAsyncEnumerable"));

    private static bool DerivesFrom(INamedTypeSymbol type, string name)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent.ToDisplayString() == name)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Name> Names(string library) => Library.Newest(library).Assembly.VisibleSymbols()
        .Where(symbol => symbol is not IMethodSymbol { MethodKind: not MethodKind.Ordinary } and not IPropertySymbol { IsIndexer: true })
        .SelectMany(symbol => symbol.Parameters().Cast<ISymbol>().Concat(symbol.TypeParameters()).Prepend(symbol))
        .Concat(Library.Newest(library).Assembly.VisibleSymbols().OfType<IMethodSymbol>()
            .Where(method => method.MethodKind == MethodKind.Constructor)
            .SelectMany(method => method.Parameters))
        .Concat(Library.Newest(library).Assembly.VisibleTypes().Select(type => type.ContainingNamespace))
        .Where(symbol => symbol is not IParameterSymbol { ContainingSymbol: IMethodSymbol method } || !method.IsInherited())
        .Select(symbol => new Name(symbol.Name, symbol))
        .Distinct();

    private sealed record Name(string Text, ISymbol Symbol)
    {
        public override string ToString() => Symbol is IParameterSymbol or ITypeParameterSymbol
            ? $"{Text} of {Symbol.ContainingSymbol.ToDisplayString()}"
            : Symbol.ToDisplayString();
    }
}
