using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>What the generator would write for <see cref="Thing"/>.</summary>
internal sealed class ThingCodec : ModelCodec<Thing>
{
    internal static readonly ThingCodec Instance = new();

    protected override Thing Create() => new();

    protected override bool ReadMember(JsonReader reader, string name, Thing model, ref MemberSet members)
    {
        switch (name)
        {
            case "name":
                model.Name = JsonRead.String(reader);
                return true;
            case "size":
                model.Size = JsonRead.Int32(reader);
                return true;
            case "count":
                model.Count = JsonRead.Int64(reader);
                return true;
            case "ratio":
                model.Ratio = JsonRead.Double(reader);
                return true;
            case "active":
                model.Active = JsonRead.Boolean(reader);
                return true;
            case "at":
                model.At = JsonRead.DateTimeOffset(reader);
                return true;
            case "link":
                model.Link = JsonRead.Uri(reader);
                return true;
            case "color":
                model.Color = JsonRead.OpenEnum(reader, static value => new Color(value));
                return true;
            case "tags":
                model.Tags = JsonRead.ScalarList<string>(JsonRead.Next(reader), static input => JsonRead.String(input)!);
                return true;
            case "notes":
                model.Notes = JsonRead.Map<IReadOnlyList<string>>(
                    JsonRead.Next(reader),
                    static input => JsonRead.ScalarList<string>(input, static item => JsonRead.String(item)!)!);
                return true;
            case "days":
                model.Days = JsonRead.Items(reader, "days", model, static input => JsonRead.ScalarList<DateTimeOffset>(input, static item => JsonRead.Date<DateTimeOffset>(item) ?? default));
                return true;
            case "scores":
                model.Scores = JsonRead.Items(
                    reader,
                    "scores",
                    model,
                    static input => JsonRead.Map<IReadOnlyList<int>>(input, static list => JsonRead.ScalarList<int>(list, static item => JsonRead.Int32(item) ?? default)!));
                return true;
            case "ratios":
                model.Ratios = JsonRead.Items(reader, "ratios", model, static input => JsonRead.ScalarList<double>(input, static item => JsonRead.Double(item) ?? default));
                return true;
            case "inner":
                model.Inner = Read(JsonRead.Next(reader));
                return true;
            default:
                return false;
        }
    }

    protected override void WriteMembers(JsonWriter writer, Thing model)
    {
        JsonMember.Write(writer, "name", model.Name, sendsNull: true);
        JsonMember.Write(writer, "size", model.Size);
        JsonMember.Write(writer, "count", model.Count);
        JsonMember.Write(writer, "ratio", model.Ratio);
        JsonMember.Write(writer, "active", model.Active);
        JsonMember.Write(writer, "at", model.At);
        JsonMember.Write(writer, "link", model.Link);
        JsonMember.Write(writer, "color", model.Color);
        JsonMember.Write(writer, "tags", model.Tags, static (output, item) => output.WriteValue(item));
        if (!JsonMember.WriteUnreadable(writer, "days", model, model.Days is null))
        {
            JsonMember.Write(writer, "days", model.Days, static (output, item) => JsonWrite.Date(output, item));
        }

        if (!JsonMember.WriteUnreadable(writer, "scores", model, model.Scores is null))
        {
            JsonMember.Write(writer, "scores", model.Scores, static (output, item) => JsonWrite.List(output, item, static (list, score) => list.WriteValue(score)));
        }

        if (!JsonMember.WriteUnreadable(writer, "ratios", model, model.Ratios is null))
        {
            JsonMember.Write(writer, "ratios", model.Ratios, static (output, item) => output.WriteValue(item));
        }

        JsonMember.Write(writer, "inner", model.Inner, Instance);
    }
}
