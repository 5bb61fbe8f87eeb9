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

    private readonly OperationModel _operation;
    private readonly List<ResponseMember> _members;

    private ListShape(OperationModel operation, PropertyModel? items, TypeShape itemType, ModelModel? item, List<ResponseMember> members)
    {
        _operation = operation;
        _members = members;
        Items = items;
        ItemType = itemType;
        Item = item;
    }

    /// <summary>The response's property that holds the items, or <c>null</c> where the response is the list.</summary>
    internal PropertyModel? Items { get; }

    internal TypeShape ItemType { get; }

    /// <summary>The items' model, or <c>null</c> where they are something else.</summary>
    internal ModelModel? Item { get; }

    /// <summary>Whether the operation can be called again by address alone.</summary>
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

        var lists = response.Properties.Where(property => property.Type.Kind == TypeKind.List).ToList();
        if (lists.Count > 1)
        {
            var named = lists.FindAll(list => WireName.IsOneOf(list.JsonName, ListNames));
            lists = named.Count > 0 ? named : lists.FindAll(list => WireName.IsOneOf(list.JsonName, new[] { response.Name.ToLowerInvariant() }));
        }

        return lists.Count == 1 && lists[0].Type.Element is { } itemType
            ? new ListShape(operation, lists[0], itemType, FindModel(itemType, models), GetMembers(response, models))
            : null;
    }

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

    /// <summary>The response's own members first, then those of the models in it, level by level.</summary>
    private static List<ResponseMember> GetMembers(ModelModel response, IReadOnlyDictionary<string, ModelModel> models)
    {
        var members = new List<ResponseMember>();
        var level = response.Properties.Select(property => new ResponseMember(property.Name, string.Empty, property)).ToList();
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
