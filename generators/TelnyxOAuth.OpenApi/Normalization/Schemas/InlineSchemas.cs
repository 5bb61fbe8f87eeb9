using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Normalization.Names;
using TelnyxOAuth.OpenApi.Normalization.Operations;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>Makes components of the objects and enums that stand inside others, each that says the same once. Their names are working names.</summary>
internal sealed class InlineSchemas : INormalizationPass
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires =>
    [
        DocumentCondition.OperationIdsAreUnique, DocumentCondition.OperationsAreComplete, DocumentCondition.PartsAreInline,
        DocumentCondition.NamedSchemasAreTypes, DocumentCondition.BytesAreWhereSent, DocumentCondition.CopiedSchemasAreUsed,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.TypesAreNamed];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        var extraction = new Extraction(context);
        foreach (var entry in context.Schemas.Members().ToArray())
        {
            extraction.ExtractProperties((MapNode)entry.Value, entry.Key);
        }

        var operations = context.Operations.ToArray();
        var typeWords = new OperationTypeWords(operations);
        foreach (var place in operations)
        {
            var words = typeWords.From(place);
            foreach (var (holder, role) in OperationSchemas.Find(place))
            {
                holder.Set("schema", extraction.Extract(holder.Map("schema")!, new InlinePlace(null, words, NameWords.Split(role))));
                if (holder.Map(OperationSchemas.ItemSchema) is { } item)
                {
                    holder.Set(OperationSchemas.ItemSchema, extraction.Extract(item, new InlinePlace(null, words, [.. NameWords.Split(role), "Item"])));
                }
            }
        }

        if (context.Root.Map("components") is { Entries.Count: 0 })
        {
            context.Root.Remove("components");
        }
    }

    private sealed class Extraction(NormalizationContext context)
    {
        private readonly Dictionary<string, string> _names = [];

        // Where places were recorded, the newest last: those inside a schema that turns out to be there already are taken back.
        private readonly Stack<List<InlinePlace>> _recorded = [];
        private int _count;

        /// <summary>Leaves references where the members of a model are types.</summary>
        public void ExtractProperties(MapNode model, string owner) =>
            SchemaRewriter.ReplaceProperties(model, (name, property) => Extract(property, new InlinePlace(owner, [], NameWords.Split(name))));

        /// <summary>What stands for a schema: a reference where it is a type.</summary>
        public MapNode Extract(MapNode schema, InlinePlace place)
        {
            if (schema.Contains(Reference.Key) || SchemaReference.IsWrapper(schema))
            {
                return schema;
            }

            if (!SchemaFacts.IsModel(schema))
            {
                SchemaRewriter.ReplaceElements(schema, element => Extract(element, place with { Words = ElementWords(place.Words) }));
            }

            if (!SchemaFacts.IsType(schema))
            {
                return schema;
            }

            var reference = SchemaReference.CreateWrapper(ComponentOf(schema, place), schema.Position);
            SchemaMetadata.Copy(schema, reference);
            return SchemaReference.Unwrap(reference);
        }

        /// <summary><c>Things</c> holds things; what else a list is called it holds items.</summary>
        private static string[] ElementWords(IReadOnlyList<string> words)
        {
            var last = words.Count > 0 ? words[^1] : "Item";
            return NameWords.Singular(last) is var one && one != last ? [.. words.SkipLast(1), one] : [.. words.SkipLast(1), last, "Item"];
        }

        /// <summary>The working name of the component that says what a schema says.</summary>
        private string ComponentOf(MapNode schema, InlinePlace place)
        {
            var name = "\u0001" + (_count++).ToString(CultureInfo.InvariantCulture);
            var recordedBefore = _recorded.Count;
            if (SchemaFacts.IsModel(schema))
            {
                // The model comes before what stands inside it, which is named after it.
                context.InlinePlaces[name] = [];
                ExtractProperties(schema, name);
            }

            var text = SchemaText.From(schema, withDescriptions: SchemaFacts.IsModel(schema));
            if (_names.TryGetValue(text, out var existing))
            {
                context.InlinePlaces.Remove(name);
                while (_recorded.Count > recordedBefore)
                {
                    var inside = _recorded.Pop();
                    inside.RemoveAt(inside.Count - 1);
                }

                Record(existing, place);
                return existing;
            }

            _names[text] = name;
            context.InlinePlaces[name] = [];
            Record(name, place);
            var component = new MapNode(schema.Position);
            foreach (var entry in schema.Entries.Where(entry => !SchemaMetadata.IsOfPlace(entry.Key)))
            {
                component.TryAdd(entry);
            }

            context.GetOrCreateSchemas().Set(name, component);
            return name;
        }

        private void Record(string name, InlinePlace place)
        {
            context.InlinePlaces[name].Add(place);
            _recorded.Push(context.InlinePlaces[name]);
        }
    }
}
