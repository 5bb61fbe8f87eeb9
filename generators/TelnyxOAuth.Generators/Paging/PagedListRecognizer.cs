using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>Recognizes paged lists by the operation's parameters and response.</summary>
/// <remarks>
/// If several styles fit, the first of cursor, next link, link in a header, number and offset is used. A cursor and a link come from the
/// server and stay right when items are added or removed; a cursor can't lead to another origin; a number needs no
/// counting of items.
/// </remarks>
internal static class PagedListRecognizer
{
    private static readonly string[] Verbs = { "Browse", "Export", "Fetch", "Find", "Get", "List", "Lookup", "Query", "Read", "Retrieve", "Search", "Show", "View" };
    private static readonly string[] TotalItems = { "totalresults", "totalcount", "totalitems", "totalrecords", "total" };
    private static readonly string[] TotalPages = { "totalpages", "pagecount", "lastpage" };
    private static readonly string[] HasMore = { "hasmore", "hasnext", "hasnextpage" };

    internal static IEnumerable<PagedListModel> Find(DocumentModel document)
    {
        var models = document.Models
            .GroupBy(model => model.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return
            from resource in document.Resources
            from operation in resource.Operations
            let list = Recognize(resource, operation, models)
            where list is not null
            select list;
    }

    /// <summary>The response's property that says whether more pages follow, or <c>null</c>.</summary>
    internal static string? FindHasMore(ListShape list) => list.Find(HasMore, TypeKind.Boolean)?.Path;

    private static PagedListModel? Recognize(ResourceModel resource, OperationModel operation, Dictionary<string, ModelModel> models)
    {
        if (operation.IsStream || ListShape.Read(operation, models) is not { } list || RecognizeStyle(list) is not { } style)
        {
            return null;
        }

        var methodName = GetMethodName(operation.Key);
        if (resource.Operations.Any(other => other.MethodName == methodName))
        {
            return null;
        }

        return new PagedListModel(
            resource.Namespace,
            resource.Name,
            operation,
            methodName,
            style,
            list.Items,
            list.ItemType,
            list.Find(TotalItems, TypeKind.Int32, TypeKind.Int64)?.Path,
            list.Find(TotalPages, TypeKind.Int32, TypeKind.Int64)?.Path,
            FindHasMore(list));
    }

    private static PagingStyle? RecognizeStyle(ListShape list)
    {
        PagingStyle? style = CursorStyle.Recognize(list);
        style ??= LinkStyle.Recognize(list);
        style ??= LinkHeaderStyle.Recognize(list);
        style ??= NumberStyle.Recognize(list);
        style ??= OffsetStyle.Recognize(list);
        return style;
    }

    /// <summary>
    /// <c>List</c> becomes <c>ListAllAsync</c>, <c>ListKeys</c> becomes <c>ListAllKeysAsync</c>, <c>GetContacts</c> becomes
    /// <c>GetAllContactsAsync</c>; <c>ListAllKeys</c>, which gets one page, <c>EnumerateAllKeysAsync</c>. What begins with no verb of
    /// getting has <c>All</c> at its end.
    /// </summary>
    private static string GetMethodName(string key)
    {
        var verb = Array.Find(Verbs, verb => key.StartsWith(verb, StringComparison.Ordinal) && (key.Length == verb.Length || !char.IsLower(key[verb.Length])));
        if (verb is null)
        {
            return key + "AllAsync";
        }

        var rest = key.Substring(verb.Length);
        return rest.StartsWith("All", StringComparison.Ordinal) && (rest.Length == 3 || !char.IsLower(rest[3])) ? $"Enumerate{rest}Async" : $"{verb}All{rest}Async";
    }
}
