using System.Collections.Generic;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>What the generator would write for <see cref="Thing"/>.</summary>
internal sealed class ThingCodec : ModelCodec<Thing>
{
    internal static readonly ThingCodec Instance = new();

    protected override Thing Create() => new();

    protected override bool ReadMember(JsonReader reader, string name, Thing model)
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
        JsonMember.Write(writer, "inner", model.Inner, Instance);
    }
}
