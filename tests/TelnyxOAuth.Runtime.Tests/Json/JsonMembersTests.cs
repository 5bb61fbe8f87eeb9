using System;
using System.Globalization;
using System.Linq;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Json;

/// <summary>How a model's members are read that lists them once, whatever comes in whatever order.</summary>
public class JsonMembersTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Members_are_read_in_any_order(int seed)
    {
        var names = Enumerable.Range(0, Wide.Count).Select(index => "m" + index.ToString(CultureInfo.InvariantCulture)).ToArray();
        var order = names.ToArray();
        if (seed == 0)
        {
            Array.Reverse(order);
        }
        else
        {
            new Random(seed).Shuffle(order);
        }

        var wide = JsonText.Read<Wide>("{" + string.Join(",\"more\":{\"m1\":0},", order.Select(name => $"\"{name}\":\"{name}\"")) + "}")!;

        Assert.Equal(names, wide.Values);
        Assert.Equal(["more"], wide.AdditionalProperties.Keys);
    }

    [Fact]
    public void The_last_of_two_members_of_a_name_counts() =>
        Assert.Equal(("b", 2), JsonText.Read("""{"name":"a","size":1,"name":"b","size":2}""", ThingCodec.Instance) is { } thing ? (thing.Name, thing.Size) : default);

    [Fact]
    public void A_model_that_lists_other_members_than_before_fails_instead_of_reading_without_end()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => JsonText.Read<Fickle>("""{"a":"x","b":"y"}"""));

        Assert.Contains(nameof(Fickle), exception.Message, StringComparison.Ordinal);
    }

    /// <summary>A model of more members than are listed at once.</summary>
    internal sealed class Wide : JsonModel
    {
        internal const int Count = 40;
        private const int AtOnce = 16;

        internal string?[] Values { get; } = new string?[Count];

        protected internal override JsonModel CreateModel() => new Wide();

        protected internal override void ExchangeMembers(ref JsonMembers json)
        {
            for (var first = 0; first < Count; first += AtOnce)
            {
                var end = Math.Min(first + AtOnce, Count);
                if (json.Enters(end - first))
                {
                    for (var index = first; index < end; index++)
                    {
                        Values[index] = json.String("m" + index.ToString(CultureInfo.InvariantCulture), Values[index]);
                    }
                }
            }
        }
    }

    /// <summary>A model that stops to list a member once it has another.</summary>
    internal sealed class Fickle : JsonModel
    {
        private string? _a;
        private string? _b;

        protected internal override JsonModel CreateModel() => new Fickle();

        protected internal override void ExchangeMembers(ref JsonMembers json)
        {
            var isNew = _a is null;
            _a = json.String("a", _a);
            if (isNew && _a is null)
            {
                _b = json.String("b", _b);
            }
        }
    }
}
