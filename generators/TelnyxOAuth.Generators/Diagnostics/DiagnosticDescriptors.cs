using Microsoft.CodeAnalysis;

namespace TelnyxOAuth.Generators.Diagnostics;

/// <summary>What the generator reports about types and members that it can't complete, or only in part. DIAGNOSTICS.md explains each.</summary>
/// <remarks>The last argument of each message is the place in the document that the message is about, or empty.</remarks>
internal static class DiagnosticDescriptors
{
    private const string Category = "TelnyxOAuth";

    internal static readonly DiagnosticDescriptor UnsupportedProperty = new(
        "TOA2001",
        "The type of a model's property is not supported",
        "The property '{0}' is neither read nor sent: its type '{1}' is not supported{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    internal static readonly DiagnosticDescriptor UnsupportedBody = new(
        "TOA2002",
        "The type of an operation's body is not supported",
        "The operation '{0}' throws a NotSupportedException: the type '{1}' of its body is not supported{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    internal static readonly DiagnosticDescriptor UnsupportedResponse = new(
        "TOA2003",
        "The type of an operation's response is not supported",
        "The operation '{0}' throws a NotSupportedException: the type '{1}' of its response is not supported{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    internal static readonly DiagnosticDescriptor ErrorIsNoModel = new(
        "TOA2004",
        "A documented error is not a model",
        "The failure {0} of the operation '{1}' is the general exception of its status: the type '{2}' of its error is not a model{3}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true);

    internal static readonly DiagnosticDescriptor EnumMemberSkipped = new(
        "TOA2005",
        "A value of an enum has no member",
        "The value '{0}' of the enum '{1}' has no member: {2}{3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    internal static readonly DiagnosticDescriptor EnumWithoutMembers = new(
        "TOA2006",
        "An enum has no members",
        "The enum '{0}' has no members: it takes every value and knows none{1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    internal static readonly DiagnosticDescriptor SecondTypeSkipped = new(
        "TOA2007",
        "A type is declared twice",
        "Nothing is generated for the second '{0}': the type is declared before{1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    internal static readonly DiagnosticDescriptor MalformedFact = new(
        "TOA2008",
        "A fact of the raw client is malformed",
        "The attribute '{0}' on '{1}' is skipped: {2}{3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    internal static readonly DiagnosticDescriptor AbstractModel = new(
        "TOA2009",
        "An abstract model can't be read",
        "The model '{0}' can be sent but not read: it is abstract, and nothing tells which model the JSON holds{1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true);

    internal static readonly DiagnosticDescriptor RootNameTaken = new(
        "TOA2010",
        "The name of the client's root is taken",
        "The client '{0}' is not completed: the document has a type '{1}'; give the OpenApiClient item another ClientName{2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);
}
