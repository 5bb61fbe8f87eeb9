using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Compares the schemas that one operation reaches.</summary>
internal sealed class SchemaComparer
{
    private readonly DocumentModel _old;
    private readonly DocumentModel _new;
    private readonly ChangeList _findings;
    private readonly HashSet<(SchemaModel, SchemaModel, Direction)> _compared = [];

    // References make chains of any length, so what is left to compare is kept here and not on the stack.
    private readonly Queue<(Node? Old, Node? New, Place Place, Direction Direction)> _left = [];

    /// <summary>Prepares a comparison.</summary>
    public SchemaComparer(DocumentModel old, DocumentModel @new, ChangeList findings)
    {
        _old = old;
        _new = @new;
        _findings = findings;
    }

    /// <summary>Compares two schemas.</summary>
    /// <param name="old">The old one, or null where there is none.</param>
    /// <param name="new">The new one, or null where there is none.</param>
    /// <param name="place">Where they are; a schema that is a component has a place of its own.</param>
    /// <param name="direction">Who writes the values.</param>
    public void Compare(Node? old, Node? @new, Place place, Direction direction)
    {
        _left.Enqueue((old, @new, place, direction));
        while (_left.TryDequeue(out var next))
        {
            CompareNext(next.Old, next.New, next.Place, next.Direction);
        }
    }

    private void CompareNext(Node? old, Node? @new, Place place, Direction direction)
    {
        // No schema and an empty one both allow anything.
        var (before, after) = (_old.Schema(old ?? new MapNode()), _new.Schema(@new ?? new MapNode()));
        CompareUse(before, after, place, direction);
        var pair = (before, after, direction);
        if (before.Pointer is { } oldComponent && after.Pointer is { } newComponent)
        {
            // However many places refer to them, two components are compared once.
            pair = (Component(_old, oldComponent), Component(_new, newComponent), direction);
        }

        if (!_compared.Add(pair))
        {
            return;
        }

        var inside = Inside(after, place);
        if (inside != place && pair.after.IsDeprecated && !pair.before.IsDeprecated)
        {
            _findings.Add(ChangeKind.Deprecated, inside, $"{inside} is deprecated.");
        }

        if (before.Shape == after.Shape || IsRenamed(before, after))
        {
            CompareFormat(before, after, inside);
            EnumComparer.Compare(before, after, inside, _findings);
            LimitComparer.Compare(before, after, inside, direction, _findings);
            CompareMembers(before, after, inside, direction);
            CompareAlternatives(before, after, inside, direction);
        }
    }

    private static SchemaModel Component(DocumentModel document, string pointer) =>
        document.Schema(Reference.Find(document.Root, pointer) ?? new MapNode());

    private Place Inside(SchemaModel schema, Place place) =>
        schema is { TypeName: { } name, Pointer: { } pointer } && (schema.IsClass || schema.IsEnum || schema.Alternatives.Count > 0)
            ? new Place(name, pointer, Reference.Find(_new.Root, pointer)?.Position ?? place.Position)
            : place;

    /// <summary>What belongs to the place that uses a schema, not to the schema.</summary>
    private void CompareUse(SchemaModel before, SchemaModel after, Place place, Direction direction)
    {
        if (IsRenamed(before, after))
        {
            _findings.Add(ChangeKind.Breaking, Inside(after, place), $"The type {before.TypeName} is called {after.TypeName} now.");
        }
        else if (before.Shape != after.Shape)
        {
            _findings.Add(ChangeKind.Breaking, place, $"{place} is {after.Shape} now; it was {before.Shape}.");
        }

        if (before.IsNullable != after.IsNullable)
        {
            var isHarmless = after.IsNullable == (direction == Direction.Request);
            _findings.Add(
                isHarmless ? ChangeKind.Changed : ChangeKind.Breaking, place,
                (direction, after.IsNullable) switch
                {
                    (Direction.Request, true) => $"{place} can be set to null now.",
                    (Direction.Request, false) => $"{place} can't be set to null any more.",
                    (_, true) => $"{place} can come as null now.",
                    _ => $"{place} does not come as null any more.",
                });
        }

        if (!NodeEquality.AreEqual(before.Default, after.Default))
        {
            _findings.Add(
                ChangeKind.Changed, place,
                after.Default is null ? $"{place} has no default any more; it was {NodeInWords.From(before.Default)}."
                : before.Default is null ? $"{place} is {NodeInWords.From(after.Default)} by default now."
                : $"{place} is {NodeInWords.From(after.Default)} by default now; it was {NodeInWords.From(before.Default)}.");
        }
    }

    /// <summary>A type under another name, and not another type that was there before.</summary>
    private bool IsRenamed(SchemaModel before, SchemaModel after) =>
        before.TypeName is not null && after.TypeName is not null && before.TypeName != after.TypeName
        && before.Pointer is { } pointer && Reference.Find(_new.Root, pointer) is null
        && before.IsClass == after.IsClass && before.IsEnum == after.IsEnum && (before.IsClass || before.IsEnum);

    private void CompareFormat(SchemaModel before, SchemaModel after, Place place)
    {
        if (before.Format != after.Format && before.Shape == after.Shape)
        {
            _findings.Add(
                ChangeKind.Changed, place,
                after.Format is null ? $"{place} has no format any more; it was {before.Format}." : $"{place} has the format {after.Format} now.");
        }
    }

    private void CompareMembers(SchemaModel before, SchemaModel after, Place place, Direction direction)
    {
        foreach (var property in before.Properties.Values.Where(property => !after.Properties.ContainsKey(property.Key)))
        {
            var gone = place.Child($"{place}.{property.Name}", $"properties/{Reference.Escape(property.Key)}", place.Position);
            _findings.Add(ChangeKind.Breaking, gone, $"{gone} is gone.");
        }

        foreach (var property in after.Properties.Values)
        {
            var at = place.Child($"{place}.{property.Name}", $"properties/{Reference.Escape(property.Key)}", property.Position);
            if (before.Properties.TryGetValue(property.Key, out var earlier))
            {
                CompareProperty(earlier, property, before, after, at, direction);
            }
            else
            {
                AddProperty(property, after, at, direction);
            }
        }

        CompareFurtherMembers(before, after, place, direction);
        if (before.Items is not null || after.Items is not null)
        {
            _left.Enqueue((before.Items, after.Items, place.Child($"an item of {place}", "items", after.Items?.Position ?? place.Position), direction));
        }
    }

    private void AddProperty(PropertyModel property, SchemaModel owner, Place place, Direction direction)
    {
        var isBreaking = direction == Direction.Request && owner.Required.Contains(property.Key);
        _findings.Add(
            isBreaking ? ChangeKind.Breaking : ChangeKind.Added, place,
            isBreaking ? $"{place} is new, and it is required." : $"{place} is new.");
    }

    private void CompareProperty(PropertyModel before, PropertyModel after, SchemaModel oldOwner, SchemaModel newOwner, Place place, Direction direction)
    {
        if (before.Name != after.Name)
        {
            var owner = place.Name[..^(after.Name.Length + 1)];
            _findings.Add(ChangeKind.Breaking, place, $"{owner}.{before.Name} is called {place} now.");
        }

        if (newOwner.Required.Contains(after.Key) != oldOwner.Required.Contains(after.Key))
        {
            AddRequired(place, direction, newOwner.Required.Contains(after.Key));
        }

        if (IsDeprecated(_new, after.Schema) && !IsDeprecated(_old, before.Schema))
        {
            _findings.Add(ChangeKind.Deprecated, place, $"{place} is deprecated.");
        }

        _left.Enqueue((before.Schema, after.Schema, place, direction));
    }

    /// <summary>Whether a use of a schema is deprecated, not the type that it is of.</summary>
    private static bool IsDeprecated(DocumentModel document, Node schema) =>
        schema.IsTrue("deprecated") || document.Schema(schema) is { IsDeprecated: true, TypeName: null };

    private void AddRequired(Place place, Direction direction, bool isRequired) =>
        _findings.Add(
            isRequired == (direction == Direction.Request) ? ChangeKind.Breaking : ChangeKind.Changed, place,
            (direction, isRequired) switch
            {
                (Direction.Request, true) => $"{place} is required now.",
                (Direction.Request, false) => $"{place} is not required any more.",
                (_, true) => $"{place} is always there now.",
                _ => $"{place} can be absent now.",
            });

    private void CompareFurtherMembers(SchemaModel before, SchemaModel after, Place place, Direction direction)
    {
        if (before.IsClosed != after.IsClosed)
        {
            _findings.Add(
                after.IsClosed && direction == Direction.Request ? ChangeKind.Breaking : ChangeKind.Changed, place,
                after.IsClosed ? $"{place} takes no further members any more." : $"{place} takes further members now.");
        }

        if (before.AdditionalProperties is not null || after.AdditionalProperties is not null)
        {
            _left.Enqueue((
                before.AdditionalProperties, after.AdditionalProperties,
                place.Child($"a further member of {place}", "additionalProperties", after.AdditionalProperties?.Position ?? place.Position), direction));
        }
    }

    private void CompareAlternatives(SchemaModel before, SchemaModel after, Place place, Direction direction)
    {
        if (before.Discriminator != after.Discriminator && before.Discriminator is not null)
        {
            _findings.Add(
                ChangeKind.Breaking, place,
                after.Discriminator is null
                    ? $"{place} is not told apart by {before.Discriminator} any more."
                    : $"{place} is told apart by {after.Discriminator} now; it was {before.Discriminator}.");
        }

        var old = ByShape(_old, before);
        var @new = ByShape(_new, after);
        foreach (var shape in old.Keys.Except(@new.Keys))
        {
            _findings.Add(ChangeKind.Breaking, place, $"{place} is never {shape} any more.");
        }

        foreach (var shape in @new.Keys.Except(old.Keys).Where(_ => old.Count > 0))
        {
            _findings.Add(direction == Direction.Request ? ChangeKind.Added : ChangeKind.Changed, place, $"{place} can be {shape} now.");
        }

        foreach (var shape in old.Keys.Intersect(@new.Keys))
        {
            _left.Enqueue((old[shape], @new[shape], place.Child($"{place}, as {shape},", "oneOf", @new[shape].Position), direction));
        }
    }

    private static Dictionary<string, Node> ByShape(DocumentModel document, SchemaModel schema) =>
        schema.Alternatives.GroupBy(alternative => document.Schema(alternative).Shape).ToDictionary(group => group.Key, group => group.First());
}
