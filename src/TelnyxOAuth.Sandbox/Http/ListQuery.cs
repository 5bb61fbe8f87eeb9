using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;
using TelnyxOAuth.Sandbox.Protocol;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>
/// The paging and filter parameters of a list request. A misspelt one is refused, because a list that silently ignores
/// its filter looks right and isn't.
/// </summary>
internal sealed class ListQuery
{
    private const string NumberName = "page[number]";
    private const string SizeName = "page[size]";

    private readonly IQueryCollection _query;
    private readonly int _number;
    private readonly int _size;

    public ListQuery(IQueryCollection query, SandboxSettings settings, params IReadOnlyList<string> filterNames)
    {
        _query = query;
        foreach (var name in query.Keys)
        {
            var isReserved = name.StartsWith("page[", StringComparison.Ordinal) || name.StartsWith("filter[", StringComparison.Ordinal);
            if (isReserved && name is not (NumberName or SizeName) && !filterNames.Contains(name))
            {
                throw OAuthErrorException.InvalidRequest($"{name} is not a parameter of this list");
            }
        }

        _number = Integer(NumberName, 1, int.MaxValue);
        _size = Integer(SizeName, settings.DefaultPageSize, settings.MaximumPageSize);
    }

    public string? Text(string name)
    {
        var values = _query[name];
        return values.Count <= 1 ? values : throw OAuthErrorException.InvalidRequest($"{name} must be given once");
    }

    public string? OneOf(string name, IReadOnlyList<string> allowed)
    {
        var text = Text(name);
        return text is null || allowed.Contains(text)
            ? text
            : throw OAuthErrorException.InvalidRequest($"{name} must be one of {string.Join(", ", allowed)}");
    }

    public bool? Flag(string name) => OneOf(name, ["true", "false"]) is { } text ? text == "true" : null;

    public IResult Page<T>(IReadOnlyList<T> items, Func<T, object> present)
    {
        var skipped = (long)(_number - 1) * _size;
        var data = skipped >= items.Count ? [] : items.Skip((int)skipped).Take(_size).Select(present).ToArray();
        var totalPages = (int)(((long)items.Count + _size - 1) / _size);
        return JsonResponse.Create(200, new PageEnvelope(data, new PageMeta(_number, _size, items.Count, totalPages)));
    }

    private int Integer(string name, int absent, int maximum)
    {
        var text = Text(name);
        if (text is null)
        {
            return absent;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= maximum
            ? number
            : throw OAuthErrorException.InvalidRequest(
                maximum == int.MaxValue ? $"{name} must be a number from 1" : $"{name} must be a number from 1 to {maximum}");
    }
}
