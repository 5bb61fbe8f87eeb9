using System;
using System.ComponentModel;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>How an object is recognized as a variant of a union: by the discriminator's values and by its members.</summary>
/// <remarks>
/// A variant without members is recognized by its values alone; one with neither is a map, which takes any object that no
/// other variant takes.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionObject
{
    private string[] _scalars = Array.Empty<string>();
    private string[] _objects = Array.Empty<string>();
    private string[] _lists = Array.Empty<string>();
    private string[] _others = Array.Empty<string>();
    private string[] _required = Array.Empty<string>();
    private (string Name, string Value)[] _constants = Array.Empty<(string, string)>();

    /// <summary>Creates the description of a variant.</summary>
    /// <param name="values">The discriminator's values for it; none if it has no value.</param>
    public UnionObject(params string[] values)
    {
        Values = values;
    }

    internal string[] Values { get; }

    /// <summary>Whether the discriminator's values are but the variant's name, which is then taken in any casing.</summary>
    internal bool IsImplied { get; private set; }

    /// <summary>Whether an object with such a member may be this variant; a map may have any.</summary>
    internal bool MayHave(string member) => !HasMembers || Array.IndexOf(_scalars, member) >= 0 || Array.IndexOf(_others, member) >= 0;

    internal bool HasMembers => _constants.Length + _scalars.Length + _objects.Length + _lists.Length + _others.Length > 0;

    /// <summary>States that the discriminator's values are derived from names, so that their casing says nothing.</summary>
    /// <returns>This description.</returns>
    public UnionObject Implied()
    {
        IsImplied = true;
        return this;
    }

    /// <summary>States a member with a fixed value in this variant; an object with another value is not this variant.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <returns>This description.</returns>
    public UnionObject Constant(string name, string value)
    {
        Array.Resize(ref _constants, _constants.Length + 1);
        _constants[_constants.Length - 1] = (name, value);
        return this;
    }

    /// <summary>States the members that are strings, numbers, booleans or enums.</summary>
    /// <param name="names">Their names on the wire.</param>
    /// <returns>This description.</returns>
    public UnionObject Scalars(params string[] names)
    {
        _scalars = names;
        return this;
    }

    /// <summary>States the members that are models or maps.</summary>
    /// <param name="names">Their names on the wire.</param>
    /// <returns>This description.</returns>
    public UnionObject Objects(params string[] names)
    {
        _objects = names;
        return this;
    }

    /// <summary>States the members that are lists.</summary>
    /// <param name="names">Their names on the wire.</param>
    /// <returns>This description.</returns>
    public UnionObject Lists(params string[] names)
    {
        _lists = names;
        return this;
    }

    /// <summary>States the members that may be any JSON, or are unions themselves.</summary>
    /// <param name="names">Their names on the wire.</param>
    /// <returns>This description.</returns>
    public UnionObject Others(params string[] names)
    {
        _others = names;
        return this;
    }

    /// <summary>States the members without which an object is not this variant.</summary>
    /// <param name="names">Their names on the wire.</param>
    /// <returns>This description.</returns>
    public UnionObject Required(params string[] names)
    {
        _required = names;
        return this;
    }

    /// <summary>The number of an object's members that this variant knows; <c>null</c> if a required one is missing or one is of another kind.</summary>
    internal int? Count(JObject json)
    {
        foreach (var name in _required)
        {
            if (!json.ContainsKey(name))
            {
                return null;
            }
        }

        var constants = 0;
        foreach (var (name, value) in _constants)
        {
            if (json.TryGetValue(name, StringComparison.Ordinal, out var found))
            {
                if (found.Type != JTokenType.Null && (string?)(found as JValue) != value)
                {
                    return null;
                }

                constants++;
            }
        }

        var scalars = Count(json, _scalars, value => value is not JContainer);
        var objects = Count(json, _objects, value => value is JObject);
        var lists = Count(json, _lists, value => value is JArray);
        return constants + scalars + objects + lists + Count(json, _others, _ => true);
    }

    private static int? Count(JObject json, string[] names, Func<JToken, bool> isOfKind)
    {
        var count = 0;
        foreach (var name in names)
        {
            if (json.TryGetValue(name, StringComparison.Ordinal, out var value))
            {
                if (value.Type != JTokenType.Null && !isOfKind(value))
                {
                    return null;
                }

                count++;
            }
        }

        return count;
    }
}
