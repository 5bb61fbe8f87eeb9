using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>
/// Reads the members of a JSON object and collects everything that is wrong with them, so that one response can name it all.
/// A member that is absent or wrong reads as <see langword="null"/>.
/// </summary>
internal sealed class JsonFields
{
    private readonly JsonElement _body;
    private readonly Dictionary<string, List<string>> _problems = new(StringComparer.Ordinal);

    /// <summary>Reads members and passes over those that nobody asks for.</summary>
    public JsonFields(JsonElement body)
    {
        _body = body;
    }

    /// <summary>Reads members and refuses those whose names aren't known.</summary>
    public JsonFields(JsonElement body, params IReadOnlyList<string> knownNames)
        : this(body)
    {
        foreach (var name in body.EnumerateObject().Select(member => member.Name).Where(name => !knownNames.Contains(name)))
        {
            Refuse(name, "is not a known member");
        }
    }

    public IReadOnlyDictionary<string, List<string>> Problems => _problems;

    public void Refuse(string name, string message)
    {
        if (!_problems.TryGetValue(name, out var messages))
        {
            _problems.Add(name, messages = []);
        }

        messages.Add(message);
    }

    public bool IsRefused(string name) => _problems.ContainsKey(name);

    public bool Has(string name) => _body.TryGetProperty(name, out _);

    public bool IsNull(string name) => _body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Null;

    public bool IsArray(string name) => _body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array;

    public void RequirePresence(string name)
    {
        if (!Has(name))
        {
            Refuse(name, "is required");
        }
    }

    public string? Text(string name)
    {
        if (!_body.TryGetProperty(name, out var value))
        {
            return null;
        }

        var text = TextOf(value);
        if (text is null)
        {
            Refuse(name, "must be a string");
        }

        return text;
    }

    public bool? Flag(string name)
    {
        if (!_body.TryGetProperty(name, out var value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Refuse(name, "must be true or false");
        return null;
    }

    public int? WholeNumber(string name, int minimum, int maximum)
    {
        if (!_body.TryGetProperty(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= minimum && number <= maximum)
        {
            return number;
        }

        Refuse(name, FormattableString.Invariant($"must be a whole number from {minimum} to {maximum}"));
        return null;
    }

    /// <summary>Reads an array of strings; repetitions are dropped.</summary>
    public IReadOnlyList<string>? TextList(string name)
    {
        if (!_body.TryGetProperty(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            var items = value.EnumerateArray().Select(TextOf).ToArray();
            if (items.All(item => item is not null))
            {
                return items.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
            }
        }

        Refuse(name, "must be an array of strings");
        return null;
    }

    public string Describe() => string.Join("; ", _problems.Select(problem => $"{problem.Key} {string.Join(" and ", problem.Value)}"));

    // An escaped half of a surrogate pair is well-formed JSON but no text, and reading it throws.
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
