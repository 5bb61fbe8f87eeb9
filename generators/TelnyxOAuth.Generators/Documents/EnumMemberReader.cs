using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TelnyxOAuth.Generators.Diagnostics;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Documents;

/// <summary>Reads the known values of one open enum and skips those that C# has no member for.</summary>
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

    internal EquatableArray<EnumMemberModel> Read(SyntaxList<AttributeListSyntax> lists)
    {
        var members = new List<EnumMemberModel>();
        foreach (var attribute in AttributeReader.Find(lists, Contract.Attributes.OpenEnumMember.Attribute))
        {
            if (AttributeReader.Text(attribute, Contract.Attributes.OpenEnumMember.Name) is not { } name
                || AttributeReader.Text(attribute, Contract.Attributes.OpenEnumMember.Value) is not { } value)
            {
                Report(DiagnosticDescriptors.MalformedFact, attribute, Contract.Attributes.OpenEnumMember.Attribute, _enum, "it does not state a name and a value");
            }
            else if (!SyntaxFacts.IsValidIdentifier(name))
            {
                Report(DiagnosticDescriptors.EnumMemberSkipped, attribute, value, _enum, $"'{name}' is not a name in C#");
            }
            else if (_names.Contains(name))
            {
                Report(DiagnosticDescriptors.EnumMemberSkipped, attribute, value, _enum, $"the name '{name}' is taken");
            }
            else if (_values.Contains(value))
            {
                Report(DiagnosticDescriptors.EnumMemberSkipped, attribute, value, _enum, $"another member than '{name}' has it");
            }
            else
            {
                _names.Add(name);
                _values.Add(value);
                members.Add(new EnumMemberModel(ToIdentifier(name), value, AttributeReader.Text(attribute, Contract.Attributes.OpenEnumMember.Description)));
            }
        }

        return members.ToEquatableArray();
    }

    /// <summary>A name as C# takes it: one that is a keyword needs a mark.</summary>
    private static string ToIdentifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private void Report(DiagnosticDescriptor descriptor, AttributeSyntax attribute, string first, string second, string third) =>
        _findings.Add(DiagnosticInfo.Create(descriptor, LocationInfo.From(attribute), first, second, third, _inDocument));
}
