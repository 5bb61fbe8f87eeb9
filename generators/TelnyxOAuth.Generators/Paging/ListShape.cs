using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>An operation that responds with a list, as the styles look at it: what it takes and what its response says.</summary>
internal sealed class ListShape
{
    /// <summary>How deep the facts of a page may stand: <c>meta.cursors.after</c>.</summary>
    private const int MaxDepth = 2;

    private static readonly string[] ListNames = { "data", "items", "results", "records", "entries", "values" };

    /// <summary>The members in which the whole of a response may stand, one level down: <c>{data: {items: […]}}</c>, HAL's <c>_embedded</c>.</summary>
    private static readonly string[] Wrappers = { "data", "result", "results", "response", "payload", "embedded" };

    /// <summary>The one wrapper that holds nothing but what was asked for, by whatever name.</summary>
    private static readonly string[] Embedded = { "embedded" };

    /// <summary>Lists that may stand beside what was asked for.</summary>
    private static readonly string[] Asides = { "errors", "warnings", "messages", "links" };

    /// <summary>What names of facts about a page begin or end with. A wrapper with other members is an object that has a list, and no page of one.</summary>
    private static readonly string[] FactWords = { "page", "paging", "pagination", "cursor", "next", "prev", "total", "count", "limit", "offset", "more", "size", "token", "link", "links", "meta" };

    private readonly OperationModel _operation;
    private readonly List<ResponseMember> _members;

    private ListShape(OperationModel operation, ResponseMember? items, TypeShape itemType, ModelModel? item, List<ResponseMember> members)
    {
        _operation = operation;
        _members = members;
        Items = items;
        ItemType = itemType;
        Item = item;
    }

    /// <summary>The response's property that holds the items, or <c>null</c> where the response is the list.</summary>
    internal ResponseMember? Items { get; }

    internal TypeShape ItemType { get; }

    /// <summary>The items' model, or <c>null</c> where they are something else.</summary>
    internal ModelModel? Item { get; }

    /// <summary>Whether responses have links in a header (RFC 8288).</summary>
    internal bool HasLinks => _operation.HasLinks;

    /// <summary>Whether the operation can't be called again by address alone.</summary>
    internal bool HasBody => _operation.Parameters.Any(parameter => parameter.Location == Contract.BodyLocation);

    /// <summary>Looks at an operation; <c>null</c> where its response has no list, or several of which none stands out by its name: a usual one, or the response's.</summary>
    internal static ListShape? Read(OperationModel operation, IReadOnlyDictionary<string, ModelModel> models)
    {
        if (operation.Response is { Kind: TypeKind.List, Element: { } element })
        {
            return new ListShape(operation, null, element, FindModel(element, models), new List<ResponseMember>());
        }

        if (operation.Response is not { } type || FindModel(type, models) is not { } response)
        {
            return null;
        }

        var own = response.Properties.Select(property => new ResponseMember(property.Name, string.Empty, property)).ToList();
        var items = FindItems(own, response.Name);
        if (items is not null && !WireName.IsOneOf(items.Property.JsonName, Asides))
        {
            return Create(operation, items, GetMembers(own, models), models);
        }

        var wrapped = own.Where(member => WireName.IsOneOf(member.Property.JsonName, Wrappers))
            .Select(wrapper => (Wrapper: wrapper, Members: GetWrapped(wrapper, models)))
            .Select(found => (Items: FindWrapped(found.Wrapper, found.Members, response.Name), found.Members))
            .Where(found => found.Items is not null)
            .ToList();
        if (wrapped.Count == 1)
        {
            // What stands beside the items says more of them than what stands beside their wrapper.
            return Create(operation, wrapped[0].Items!, GetMembers(wrapped[0].Members, models).Concat(GetMembers(own, models)).ToList(), models);
        }

        return items is null ? null : Create(operation, items, GetMembers(own, models), models);
    }

    private static ListShape Create(OperationModel operation, ResponseMember items, List<ResponseMember> members, IReadOnlyDictionary<string, ModelModel> models)
    {
        var itemType = items.Property.Type.Element!;
        return new ListShape(operation, items, itemType, FindModel(itemType, models), members);
    }

    /// <summary>The list among members, or the one of several that stands out by its name.</summary>
    private static ResponseMember? FindItems(List<ResponseMember> members, string responseName)
    {
        var lists = members.FindAll(member => member.Property.Type is { Kind: TypeKind.List, Element: not null });
        if (lists.Count > 1)
        {
            var named = lists.FindAll(list => WireName.IsOneOf(list.Property.JsonName, ListNames));
            lists = named.Count > 0 ? named : lists.FindAll(list => WireName.IsOneOf(list.Property.JsonName, new[] { responseName.ToLowerInvariant() }));
        }

        return lists.Count == 1 ? lists[0] : null;
    }

    /// <summary>Whether there is a query parameter with one of the names, of whatever type.</summary>
    internal bool HasQuery(string[] plainNames) => _operation.Parameters.Any(parameter =>
        parameter.Location == Contract.QueryLocation && WireName.IsOneOf(parameter.WireName, plainNames));

    /// <summary>Finds a query parameter by its name on the wire.</summary>
    internal ParameterModel? FindQuery(string[] plainNames, params TypeKind[] kinds) => _operation.Parameters.FirstOrDefault(parameter =>
        parameter.Location == Contract.QueryLocation && kinds.Contains(parameter.Type.Kind) && WireName.IsOneOf(parameter.WireName, plainNames));

    /// <summary>Finds a fact in the response by its name on the wire, wherever it stands, the least deep first.</summary>
    internal ResponseMember? Find(string[] plainNames, params TypeKind[] kinds) =>
        _members.FirstOrDefault(member => Is(member, plainNames, kinds));

    /// <summary>Finds a fact whose name says little by itself, such as <c>next</c>, in a model that says what it is of.</summary>
    /// <param name="plainHolders">The names that the model may go by; an empty one stands for the response itself.</param>
    /// <param name="plainNames">The fact's names.</param>
    /// <param name="kinds">The fact's types.</param>
    internal ResponseMember? FindIn(string[] plainHolders, string[] plainNames, params TypeKind[] kinds) =>
        _members.FirstOrDefault(member => WireName.IsOneOf(member.Holder, plainHolders) && Is(member, plainNames, kinds));

    private static bool Is(ResponseMember member, string[] plainNames, TypeKind[] kinds) =>
        kinds.Contains(member.Property.Type.Kind) && WireName.IsOneOf(member.Property.JsonName, plainNames);

    private static ModelModel? FindModel(TypeShape type, IReadOnlyDictionary<string, ModelModel> models) =>
        type.Kind == TypeKind.Model && models.TryGetValue(type.Name, out var model) ? model : null;

    /// <summary>The list in a wrapper that is a page: one with a usual name, or beside which stands nothing but what is said of pages.</summary>
    private static ResponseMember? FindWrapped(ResponseMember wrapper, List<ResponseMember> members, string responseName) =>
        FindItems(members, responseName) is { } items
        && (WireName.IsOneOf(items.Property.JsonName, ListNames)
            || WireName.IsOneOf(wrapper.Property.JsonName, Embedded)
            || members.TrueForAll(member => member == items || WireName.HasOneOf(member.Property.JsonName, FactWords)))
            ? items
            : null;

    /// <summary>The members of a wrapper, as if the response were what is in it.</summary>
    private static List<ResponseMember> GetWrapped(ResponseMember wrapper, IReadOnlyDictionary<string, ModelModel> models) =>
        GetMembersOf(wrapper, models).Select(member => member with { Holder = string.Empty }).ToList();

    /// <summary>The response's own members first, then those of the models in it, level by level.</summary>
    private static List<ResponseMember> GetMembers(List<ResponseMember> own, IReadOnlyDictionary<string, ModelModel> models)
    {
        var members = new List<ResponseMember>();
        var level = own;
        for (var depth = 0; depth <= MaxDepth; depth++)
        {
            members.AddRange(level);
            level = level.SelectMany(holder => GetMembersOf(holder, models)).ToList();
        }

        return members;
    }

    private static IEnumerable<ResponseMember> GetMembersOf(ResponseMember holder, IReadOnlyDictionary<string, ModelModel> models) =>
        FindModel(holder.Property.Type, models) is { } model
            ? model.Properties.Select(property => new ResponseMember(holder.Path + "?." + property.Name, holder.Property.JsonName, property))
            : Array.Empty<ResponseMember>();
}
