using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TelnyxOAuth.Generators.Diagnostics;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Documents;

/// <summary>Reads the known values of one open enum, which are the constants inside it, and skips those that it can't have a member for.</summary>
internal sealed class EnumMemberReader
{
    private readonly string _enum;
    private readonly List<DiagnosticInfo> _findings;
    private readonly string _inDocument;
    private readonly HashSet<string> _values = new();

    private readonly HashSet<string> _names = new(Contract.Reserved.EnumMembers);

    internal EnumMemberReader(string @enum, List<DiagnosticInfo> findings, string inDocument)
    {
        _enum = @enum;
        _findings = findings;
        _inDocument = inDocument;
        _names.Add(@enum.TrimStart('@'));
    }

    internal EquatableArray<EnumMemberModel> Read(StructDeclarationSyntax type)
    {
        var members = new List<EnumMemberModel>();
        var constants = type.Members.OfType<ClassDeclarationSyntax>().FirstOrDefault(inner => inner.Identifier.ValueText == Contract.Members.Values);
        foreach (var field in constants?.Members.OfType<FieldDeclarationSyntax>().Where(field => field.Modifiers.Any(SyntaxKind.ConstKeyword)) ?? Enumerable.Empty<FieldDeclarationSyntax>())
        {
            var isDescribed = IsDescribed(field);
            foreach (var constant in field.Declaration.Variables)
            {
                if (Read(constant, isDescribed) is { } member)
                {
                    members.Add(member);
                }
            }
        }

        return members.ToEquatableArray();
    }

    private EnumMemberModel? Read(VariableDeclaratorSyntax constant, bool isDescribed)
    {
        var name = constant.Identifier.ValueText;
        if (constant.Initializer?.Value is not LiteralExpressionSyntax { Token.Value: string value })
        {
            return Skip(constant, constant.Initializer?.Value.ToString() ?? string.Empty, "it is no literal");
        }

        if (!_names.Add(name))
        {
            return Skip(constant, value, $"the name '{name}' is taken");
        }

        return _values.Add(value)
            ? new EnumMemberModel(constant.Identifier.Text, value, isDescribed)
            : Skip(constant, value, $"another member than '{name}' has it");
    }

    /// <summary>Looks at text, not syntax: whether Roslyn parses documentation depends on the project's settings.</summary>
    private static bool IsDescribed(FieldDeclarationSyntax field) => field.GetLeadingTrivia().ToFullString().Contains("///");

    private EnumMemberModel? Skip(VariableDeclaratorSyntax constant, string value, string reason)
    {
        _findings.Add(DiagnosticInfo.Create(DiagnosticDescriptors.EnumMemberSkipped, LocationInfo.From(constant), value, _enum, reason, _inDocument));
        return null;
    }
}
