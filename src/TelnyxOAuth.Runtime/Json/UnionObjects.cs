using System;
using System.Collections.Generic;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>Finds which variant of a union an object is.</summary>
/// <remarks>
/// The discriminator's value decides if it is present: a value that no variant lists is none of them, unless a variant has
/// the discriminator with any value. Among variants that share a value or have none, and where the discriminator is missing, an
/// object is a variant whose required members it has and whose constant members it does not contradict. If several fit, the
/// one with the most members in the object wins, then the first. A map takes what is left.
/// </remarks>
internal sealed class UnionObjects
{
    private readonly string? _discriminator;
    private readonly string? _within;
    private readonly UnionObject[] _variants;
    private readonly Dictionary<string, int[]> _byValue = new Dictionary<string, int[]>(StringComparer.Ordinal);

    /// <summary>Values that are but the names of schemas, which documents write in another case than their servers do.</summary>
    private readonly Dictionary<string, int[]> _byImpliedValue = new Dictionary<string, int[]>(StringComparer.OrdinalIgnoreCase);
    private readonly int[] _all;
    private readonly int[] _others;

    /// <summary>Creates the description of a union's variants that are objects.</summary>
    /// <param name="discriminator">The name of the member that distinguishes them, or <c>null</c>.</param>
    /// <param name="within">The name of the member that has that member; <c>null</c> if it is the objects' own.</param>
    /// <param name="variants">The variants, in the document's order.</param>
    internal UnionObjects(string? discriminator, string? within, UnionObject[] variants)
    {
        _discriminator = discriminator;
        _within = within;
        _variants = variants;
        _all = new int[variants.Length];
        var others = new List<int>();
        for (var index = 0; index < variants.Length; index++)
        {
            _all[index] = index;
            if (variants[index].Values.Length == 0 && (discriminator is null || variants[index].MayHave(within ?? discriminator)))
            {
                others.Add(index);
            }

            foreach (var value in variants[index].Values)
            {
                Add(_byValue, value, index);
                if (variants[index].IsImplied)
                {
                    Add(_byImpliedValue, value, index);
                }
            }
        }

        _others = others.ToArray();
    }

    /// <summary>Finds the variant that the current object is.</summary>
    /// <param name="reader">
    /// A reader that is on the object's start. If the object has to be read to decide, the reader is replaced by one that
    /// is on the start of what was read, and the given one is on the object's end.
    /// </param>
    /// <returns>The variant's index, or -1 if the object is none of them.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    internal int Find(ref JsonReader reader)
    {
        if (_within is null && _discriminator is { } name
            && (reader as Utf8JsonTextReader)?.PeekText(name) is { } text
            && _byValue.TryGetValue(text, out var found)
            && found.Length == 1)
        {
            return found[0];
        }

        return Find(UnionRead.Object(ref reader));
    }

    private int Find(JObject json)
    {
        if (_discriminator is null || Text((_within is null ? json : json[_within] as JObject)?[_discriminator]) is not { } text)
        {
            return Best(json, _all);
        }

        if (!_byValue.TryGetValue(text, out var found) && !_byImpliedValue.TryGetValue(text, out found))
        {
            return Best(json, _others);
        }

        return found.Length == 1 ? found[0] : Best(json, found);
    }

    private int Best(JObject json, int[] candidates)
    {
        var best = -1;
        var most = json.Count == 0 ? -1 : 0;
        var map = -1;
        foreach (var index in candidates)
        {
            if (!_variants[index].HasMembers)
            {
                map = map < 0 && _variants[index].Values.Length == 0 ? index : map;
            }
            else if (_variants[index].Count(json) is { } count && count > most)
            {
                (best, most) = (index, count);
            }
        }

        return best < 0 ? map : best;
    }

    /// <summary>A value as a string, as a document's mapping has it.</summary>
    internal static string? Text(JToken? value) => value?.Type switch
    {
        JTokenType.String or JTokenType.Integer => Convert.ToString(((JValue)value).Value, CultureInfo.InvariantCulture),
        JTokenType.Boolean => (bool)value ? "true" : "false",
        _ => null,
    };

    private static void Add(Dictionary<string, int[]> byValue, string value, int index) =>
        byValue[value] = byValue.TryGetValue(value, out var earlier) ? Append(earlier, index) : new[] { index };

    private static int[] Append(int[] indexes, int index)
    {
        var more = new int[indexes.Length + 1];
        indexes.CopyTo(more, 0);
        more[indexes.Length] = index;
        return more;
    }
}
