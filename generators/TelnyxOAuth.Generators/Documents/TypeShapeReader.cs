using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Documents;

/// <summary>Reads a type's syntax, knowing which names the raw client declares itself.</summary>
internal sealed class TypeShapeReader
{
    /// <summary>How many lists, maps and marks of nullability may hold one another; what is deeper could not be read at run time either.</summary>
    private const int MaxDepth = 64;

    /// <summary>Models and unions: what has a codec of its own.</summary>
    private readonly HashSet<string> _models;
    private readonly HashSet<string> _openEnums;
    private readonly Dictionary<string, EnumDeclarationSyntax> _numberEnums = new();

    internal TypeShapeReader(IEnumerable<string> models, IEnumerable<string> openEnums, IEnumerable<EnumDeclarationSyntax> numberEnums)
    {
        _models = new HashSet<string>(models);
        _openEnums = new HashSet<string>(openEnums);
        foreach (var declaration in numberEnums)
        {
            _numberEnums[declaration.Identifier.Text] = declaration;
        }
    }

    /// <summary>The numbers that an enum lists, as the document writes them; none for any other type.</summary>
    internal IEnumerable<string> NumbersOf(TypeShape type) =>
        type.Kind is TypeKind.Int32Enum or TypeKind.Int64Enum && _numberEnums.TryGetValue(type.Name, out var numbers)
            ? numbers.Members.Select(member => member.EqualsValue?.Value.ToString()).OfType<string>()
            : Enumerable.Empty<string>();

    internal TypeShape Read(TypeSyntax syntax) => Read(syntax, 0);

    private TypeShape Read(TypeSyntax syntax, int depth)
    {
        if (depth > MaxDepth)
        {
            return new TypeShape(TypeKind.Unsupported, syntax.ToString(), false, null);
        }

        if (syntax is NullableTypeSyntax nullable)
        {
            return Read(nullable.ElementType, depth + 1) with { IsNullable = true };
        }

        var name = syntax.ToString();
        return GetGenericName(syntax) switch
        {
            { Identifier.ValueText: "IReadOnlyList", TypeArgumentList.Arguments: { Count: 1 } arguments } =>
                Create(TypeKind.List, name, Read(arguments[0], depth + 1)),
            { Identifier.ValueText: "IReadOnlyDictionary", TypeArgumentList.Arguments: { Count: 2 } arguments }
                when arguments[0].ToString() == "string" =>
                Create(TypeKind.Map, name, Read(arguments[1], depth + 1)),
            _ => new TypeShape(GetKind(syntax, name), name, false, null),
        };
    }

    /// <summary>A list or a map, which can be read and written where its items can.</summary>
    private static TypeShape Create(TypeKind kind, string name, TypeShape element) =>
        new(element.Kind == TypeKind.Unsupported ? TypeKind.Unsupported : kind, name, false, element);

    private static GenericNameSyntax? GetGenericName(TypeSyntax syntax) => syntax switch
    {
        GenericNameSyntax generic => generic,
        QualifiedNameSyntax { Right: GenericNameSyntax generic } => generic,
        _ => null,
    };

    private TypeKind GetKind(TypeSyntax syntax, string name)
    {
        switch (name)
        {
            case "string": return TypeKind.String;
            case "int": return TypeKind.Int32;
            case "long": return TypeKind.Int64;
            case "ulong": return TypeKind.UInt64;
            case "float": return TypeKind.Single;
            case "double": return TypeKind.Double;
            case "decimal": return TypeKind.Decimal;
            case "bool": return TypeKind.Boolean;
            case "byte[]": return TypeKind.Bytes;
            case "object": return TypeKind.Token;
            case Contract.Aliases.Date: return TypeKind.Date;
            case Contract.Aliases.UnixTime: return TypeKind.UnixTime;
            case Contract.Aliases.FractionalUnixTime: return TypeKind.FractionalUnixTime;
            case Contract.RuntimeTypes.FileUpload: return TypeKind.File;
        }

        var simpleName = syntax is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : name;
        if (syntax is IdentifierNameSyntax && Declared(simpleName) is { } declared)
        {
            return declared;
        }

        return simpleName switch
        {
            "DateTimeOffset" => TypeKind.DateTimeOffset,
            "Uri" => TypeKind.Uri,
            "Guid" => TypeKind.Guid,
            "JToken" => TypeKind.Token,
            _ => TypeKind.Unsupported,
        };
    }

    private TypeKind? Declared(string name)
    {
        if (_models.Contains(name))
        {
            return TypeKind.Model;
        }

        if (_openEnums.Contains(name))
        {
            return TypeKind.OpenEnum;
        }

        return !_numberEnums.TryGetValue(name, out var numbers) ? null
            : numbers.BaseList?.Types.FirstOrDefault()?.Type.ToString() == "long" ? TypeKind.Int64Enum : TypeKind.Int32Enum;
    }
}
