using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>A model with a member of every kind that these tests care about.</summary>
internal sealed class Thing : JsonModel
{
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
}
