using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.Reference;

/// <summary>Tells which members without a description need none, and which are a mistake.</summary>
internal static class Undescribed
{
    private const string OpenEnum = "TelnyxOAuth.Runtime.IOpenEnumValue";

    /// <summary>
    /// Finds members that say nothing new: a constructor without parameters that nobody wrote, what overrides or implements a member of
    /// .NET and is described there, and the operators of open enums, which the namespace's page describes.
    /// </summary>
    public static IReadOnlyCollection<ReferenceMember> NotWorthShowing(ReferenceFile file) =>
        [.. file.Members.Skip(1).Where(member => !member.IsDescribed && (IsDefaultConstructor(member) || IsOfNet(member) || IsOperatorOfOpenEnum(file.Owner, member)))];

    /// <summary>Finds members that have to be described. Namespaces are described on pages of their own.</summary>
    public static IEnumerable<string> Mistakes(ReferenceFile file) =>
        file.Members.Where(member => member.Kind != "Namespace" && !member.IsDescribed).Select(member => member.Uid);

    private static bool IsDefaultConstructor(ReferenceMember member) => member.Uid.EndsWith(".#ctor", StringComparison.Ordinal);

    private static bool IsOfNet(ReferenceMember member) =>
        (member.Overridden is { } overridden ? member.Implements.Append(overridden) : member.Implements).Any(original => original.StartsWith("System.", StringComparison.Ordinal));

    private static bool IsOperatorOfOpenEnum(ReferenceMember owner, ReferenceMember member) =>
        member.Kind == "Operator" && owner.Implements.Contains(OpenEnum);
}
