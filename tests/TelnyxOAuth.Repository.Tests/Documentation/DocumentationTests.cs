using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Documentation;

public class DocumentationTests
{
    [Theory]
    [MemberData(nameof(Library.Builds), MemberType = typeof(Library))]
    public void Every_type_and_member_has_a_summary(string name, string framework) =>
        Findings.None(Undocumented(name, framework, (symbol, comment) => XmlDocumentation.Says(comment, "summary") ? [] : [symbol.ToDisplayString()]));

    [Theory]
    [MemberData(nameof(Library.Builds), MemberType = typeof(Library))]
    public void Every_parameter_and_type_parameter_is_described(string name, string framework) =>
        Findings.None(Undocumented(name, framework, (symbol, comment) => symbol.Parameters()
            .Where(parameter => !XmlDocumentation.Says(comment, "param", parameter.Name))
            .Select(parameter => parameter.Name)
            .Concat(symbol.TypeParameters()
                .Where(parameter => !XmlDocumentation.Says(comment, "typeparam", parameter.Name))
                .Select(parameter => parameter.Name))
            .Select(parameter => $"{parameter} of {symbol.ToDisplayString()}")));

    [Theory]
    [MemberData(nameof(Library.Builds), MemberType = typeof(Library))]
    public void Every_result_is_described(string name, string framework) =>
        Findings.None(Undocumented(name, framework, (symbol, comment) =>
            symbol is IMethodSymbol { ReturnsVoid: false, MethodKind: not MethodKind.Constructor } && !XmlDocumentation.Says(comment, "returns")
                ? [symbol.ToDisplayString()]
                : []));

    [Theory]
    [MemberData(nameof(Library.Builds), MemberType = typeof(Library))]
    public void Every_reference_in_a_comment_leads_somewhere(string name, string framework)
    {
        var documentation = XmlDocumentation.From(Library.Get(name, framework));

        Findings.None(documentation.Members
            .Where(comment => comment.Descendants().Any(element => element.Attribute("cref") is { } cref && cref.Value.StartsWith("!:", StringComparison.Ordinal)))
            .Select(comment => comment.Attribute("name")!.Value));
    }

    [Theory]
    [InlineData("How many items a page holds at most. Default: 20.")]
    [InlineData("True to insist on PKCE in the authorization code flow. Default: false.")]
    [InlineData("Grant types the client means to use. Default: [authorization_code].")]
    [InlineData("How the client will authenticate at the token endpoint. Default: client_secret_basic.")]
    public void What_the_API_takes_for_what_is_left_out_is_documented(string text) =>
        Assert.Contains(XmlDocumentation.From(Library.Newest(Library.Generated)).Members, comment => comment.Value.Contains(text, StringComparison.Ordinal));

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void Every_operation_says_how_it_fails(string framework)
    {
        var library = Library.Get(Library.Generated, framework);
        var documentation = XmlDocumentation.From(library);
        var operations = library.Assembly.VisibleTypes()
            .Single(type => type.Name == "TelnyxOAuthClient")
            .VisibleMembers()
            .OfType<IPropertySymbol>()
            .SelectMany(resource => ((INamedTypeSymbol)resource.Type).VisibleMembers().OfType<IMethodSymbol>())
            .Where(method => method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public })
            .ToList();

        Assert.True(operations.Count > 17, "The resources were not found.");
        Findings.None(operations.Where(operation => !XmlDocumentation.Says(documentation.Find(operation), "exception")));
    }

    // The compiler writes parameterless constructors itself where nobody did, and warns where somebody did without a comment.
    private static IEnumerable<string> Undocumented(string name, string framework, Func<ISymbol, XElement?, IEnumerable<string>> missing)
    {
        var library = Library.Get(name, framework);
        var documentation = XmlDocumentation.From(library);
        return library.Assembly.VisibleSymbols()
            .Where(symbol => !documentation.IsInherited(symbol))
            .Where(symbol => !IsOperatorOfOpenEnum(symbol))
            .Where(symbol => symbol is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true })
            .SelectMany(symbol => missing(symbol, documentation.Find(symbol)));
    }

    // Nobody asks for an operator by its name: those of an open enum are described by the methods that do the same.
    private static bool IsOperatorOfOpenEnum(ISymbol symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion }
        && symbol.ContainingType.AllInterfaces.Any(contract => contract.Name == "IOpenEnumValue");
}
