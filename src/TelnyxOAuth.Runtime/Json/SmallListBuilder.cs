using System;

namespace TelnyxOAuth.Runtime;

/// <summary>Builds an array of the right length. Lists in API responses are often short: up to three items allocate only that array.</summary>
internal struct SmallListBuilder<T>
{
    private T _first;
    private T _second;
    private T _third;
    private T[]? _more;
    private int _count;

    internal void Add(T item)
    {
        switch (_count++)
        {
            case 0:
                _first = item;
                break;
            case 1:
                _second = item;
                break;
            case 2:
                _third = item;
                break;
            default:
                AddMore(item);
                break;
        }
    }

    internal readonly T[] ToArray()
    {
        switch (_count)
        {
            case 0:
                return Array.Empty<T>();
            case 1:
                return new[] { _first };
            case 2:
                return new[] { _first, _second };
            case 3:
                return new[] { _first, _second, _third };
        }

        if (_more!.Length == _count)
        {
            return _more;
        }

        var items = new T[_count];
        Array.Copy(_more, items, _count);
        return items;
    }

    private void AddMore(T item)
    {
        if (_more is null)
        {
            _more = new T[16];
            _more[0] = _first;
            _more[1] = _second;
            _more[2] = _third;
        }
        else if (_count > _more.Length)
        {
            Array.Resize(ref _more, _more.Length * 2);
        }

        _more[_count - 1] = item;
    }
}
