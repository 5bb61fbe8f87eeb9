using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>A model with a member of every kind that these tests care about.</summary>
internal sealed class Thing : JsonModel
{
    private static readonly JsonCodec<IReadOnlyDictionary<string, IReadOnlyList<string>>> NotesCodec = JsonCodecs.Map(JsonCodecs.String.List);
    private static readonly JsonCodec<IReadOnlyDictionary<string, IReadOnlyList<int>>> ScoresCodec = JsonCodecs.Map(JsonCodecs.Int32.List);
    private static readonly JsonCodec<IReadOnlyList<DateTimeOffset>> DaysCodec = JsonCodecs.Date<DateTimeOffset>().List;

    public string? Name { get; set; }

    public int? Size { get; set; }

    public long? Count { get; set; }

    public double? Ratio { get; set; }

    public bool? Active { get; set; }

    public DateTimeOffset? At { get; set; }

    public Uri? Link { get; set; }

    public Color? Color { get; set; }

    public IReadOnlyList<string>? Tags { get; set; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Notes { get; set; }

    public IReadOnlyList<DateTimeOffset>? Days { get; set; }

    public IReadOnlyDictionary<string, IReadOnlyList<int>>? Scores { get; set; }

    public IReadOnlyList<double>? Ratios { get; set; }

    public Thing? Inner { get; set; }

    protected internal override JsonModel CreateModel() => new Thing();

    protected internal override void ExchangeMembers(ref JsonMembers json)
    {
        Name = json.String("name", Name, MemberTraits.SendsNull);
        Size = json.Int32("size", Size);
        Count = json.Int64("count", Count);
        Ratio = json.Double("ratio", Ratio);
        Active = json.Boolean("active", Active);
        At = json.DateTimeOffset("at", At);
        Link = json.Uri("link", Link);
        Color = json.OpenEnum("color", Color);
        Tags = json.Value("tags", Tags, JsonCodecs.String.List);
        Notes = json.Value("notes", Notes, NotesCodec);
        Days = json.Value("days", Days, DaysCodec);
        Scores = json.Value("scores", Scores, ScoresCodec);
        Ratios = json.Value("ratios", Ratios, JsonCodecs.Double.List);
        Inner = json.Model("inner", Inner);
    }
}
