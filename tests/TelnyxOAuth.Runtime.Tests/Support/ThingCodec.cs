using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>What the generator would write for <see cref="Thing"/>.</summary>
internal sealed class ThingCodec : JsonCodec<Thing>
{
    internal static readonly ThingCodec Instance = new();

    public override Thing? Read(JsonReader reader)
    {
        if (!JsonRead.IsStart(reader, JsonToken.StartObject))
        {
            return null;
        }

        var thing = new Thing();
        IDictionary<string, JToken>? unknown = null;
        while (JsonRead.NextMember(reader))
        {
            switch ((string)reader.Value!)
            {
                case "name":
                    thing.Name = JsonRead.String(reader);
                    break;
                case "size":
                    thing.Size = JsonRead.Int32(reader);
                    break;
                case "count":
                    thing.Count = JsonRead.Int64(reader);
                    break;
                case "ratio":
                    thing.Ratio = JsonRead.Double(reader);
                    break;
                case "active":
                    thing.Active = JsonRead.Boolean(reader);
                    break;
                case "at":
                    thing.At = JsonRead.DateTimeOffset(reader);
                    break;
                case "link":
                    thing.Link = JsonRead.Uri(reader);
                    break;
                case "color":
                    thing.Color = JsonRead.OpenEnum(reader, static value => new Color(value));
                    break;
                case "tags":
                    thing.Tags = JsonRead.ScalarList<string>(JsonRead.Next(reader), static input => JsonRead.String(input)!);
                    break;
                case "notes":
                    thing.Notes = JsonRead.Map<IReadOnlyList<string>>(
                        JsonRead.Next(reader),
                        static input => JsonRead.ScalarList<string>(input, static item => JsonRead.String(item)!)!);
                    break;
                case "inner":
                    thing.Inner = Read(JsonRead.Next(reader));
                    break;
                default:
                    JsonRead.Unknown(reader, ref unknown);
                    break;
            }
        }

        thing.Unknown = unknown;
        return thing;
    }

    public override void Write(JsonWriter writer, Thing? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName("name");
        writer.WriteValue(value.Name);
        Write(writer, "size", value.Size, static (output, item) => output.WriteValue(item!.Value));
        Write(writer, "count", value.Count, static (output, item) => output.WriteValue(item!.Value));
        Write(writer, "ratio", value.Ratio, static (output, item) => output.WriteValue(item!.Value));
        Write(writer, "active", value.Active, static (output, item) => output.WriteValue(item!.Value));
        Write(writer, "at", value.At, static (output, item) => JsonWrite.Value(output, item!.Value));
        Write(writer, "link", value.Link, static (output, item) => JsonWrite.Value(output, item));
        Write(writer, "color", value.Color, static (output, item) => output.WriteValue(item!.Value.Value));
        Write(writer, "tags", value.Tags, static (output, item) => JsonWrite.List(output, item!, static (inner, text) => inner.WriteValue(text)));
        Write(writer, "inner", value.Inner, Instance.Write);
        JsonWrite.Unknown(writer, value.Unknown);
        writer.WriteEndObject();
    }

    private static void Write<T>(JsonWriter writer, string name, T value, System.Action<JsonWriter, T> write)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            write(writer, value);
        }
    }
}
