using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>A list whose pages are requested by the number of items before them, from 0.</summary>
/// <param name="Parameter">The parameter that takes the offset.</param>
/// <param name="IsLong">Whether the parameter has 64 bits.</param>
/// <param name="Offset">The response's property with its offset, or <c>null</c>.</param>
internal sealed record OffsetStyle(string Parameter, bool IsLong, string? Offset)
    : PagingStyle(Parameter, "OffsetPages", "0", "offset", "offset")
{
    private static readonly string[] Parameters = { "offset", "pageoffset", "start", "skip" };
    private static readonly string[] Limits = { "limit", "pagelimit", "count", "take", "top", "size", "pagesize", "perpage", "maxresults" };

    internal static OffsetStyle? Recognize(ListShape list)
    {
        // Without a limit beside it, "start" may mean something else, such as a time.
        if (list.FindQuery(Limits, TypeKind.Int32, TypeKind.Int64) is null)
        {
            return null;
        }

        return list.FindQuery(Parameters, TypeKind.Int32, TypeKind.Int64) is { } parameter
            ? new OffsetStyle(parameter.Name, parameter.Type.Kind == TypeKind.Int64, list.Find(Parameters, TypeKind.Int32, TypeKind.Int64)?.Path)
            : null;
    }

    internal override string? GetReturned(string response, string items, string item) => GetAccess(response, Offset);

    internal override string ToArgument(string place) => IsLong ? place : $"checked((int){place})";
}
