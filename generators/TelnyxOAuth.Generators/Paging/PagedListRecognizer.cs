using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>Recognises lists by the shape of the operation: what it takes and what it answers.</summary>
internal static class PagedListRecognizer
{
    private static readonly string[] NumberParameters = { "page[number]", "page_number", "pageNumber", "page" };
    private static readonly string[] Numbers = { "page_number", "pageNumber", "current_page", "page" };
    private static readonly string[] TotalItems = { "total_results", "total_count", "total", "totalResults", "totalCount" };
    private static readonly string[] TotalPages = { "total_pages", "totalPages", "page_count" };

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

    private static PagedListModel? Recognize(ResourceModel resource, OperationModel operation, Dictionary<string, ModelModel> models)
    {
        var number = operation.Parameters.FirstOrDefault(parameter =>
            parameter is { Location: "query", IsOptional: true, Type.Kind: TypeKind.Int32 } && NumberParameters.Contains(parameter.WireName));
        if (number is null
            || operation.Response is not { Kind: TypeKind.Model } response
            || !models.TryGetValue(response.Name, out var answer))
        {
            return null;
        }

        var lists = answer.Properties.Where(property => property.Type.Kind == TypeKind.List).ToList();
        var methodName = GetMethodName(operation.Key);
        if (lists.Count != 1 || resource.Operations.Any(other => other.MethodName == methodName))
        {
            return null;
        }

        return new PagedListModel(
            resource.Namespace,
            resource.Name,
            operation,
            methodName,
            number.Name,
            lists[0].Name,
            lists[0].Type.Element!.FullName,
            FindNumber(answer, models, Numbers, TypeKind.Int32),
            FindNumber(answer, models, TotalItems, TypeKind.Int32, TypeKind.Int64),
            FindNumber(answer, models, TotalPages, TypeKind.Int32));
    }

    /// <summary><c>List</c> becomes <c>ListAllAsync</c>, <c>ListKeys</c> becomes <c>ListAllKeysAsync</c>, <c>Search</c> becomes <c>SearchAllAsync</c>.</summary>
    private static string GetMethodName(string key) =>
        (key.StartsWith("List", StringComparison.Ordinal) ? "ListAll" + key.Substring(4) : key + "All") + "Async";

    /// <summary>Finds a number by name in the answer or in a model that the answer holds.</summary>
    private static string? FindNumber(ModelModel answer, Dictionary<string, ModelModel> models, string[] names, params TypeKind[] kinds)
    {
        if (FindProperty(answer, names, kinds) is { } own)
        {
            return own.Name;
        }

        foreach (var property in answer.Properties)
        {
            if (property.Type.Kind == TypeKind.Model
                && models.TryGetValue(property.Type.Name, out var model)
                && FindProperty(model, names, kinds) is { } nested)
            {
                return property.Name + "?." + nested.Name;
            }
        }

        return null;
    }

    private static PropertyModel? FindProperty(ModelModel model, string[] names, TypeKind[] kinds) =>
        model.Properties.FirstOrDefault(property => kinds.Contains(property.Type.Kind) && names.Contains(property.JsonName));
}
