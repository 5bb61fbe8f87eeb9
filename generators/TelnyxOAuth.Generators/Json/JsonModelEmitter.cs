using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Json;

/// <summary>Writes how a model or a union tells its codec.</summary>
internal static class JsonModelEmitter
{
    /// <summary>What the class implements.</summary>
    internal const string Interface = Contract.Aliases.Runtime + ".IJsonModel";

    /// <summary>Writes the class's member. The codec's name is a whole one, since the class may have a member of that name.</summary>
    internal static void EmitMember(SourceWriter writer, string @namespace, string name) => writer.Line(Member(@namespace, name));

    /// <summary>Writes a part of the class that has no other member.</summary>
    internal static void EmitPart(SourceWriter writer, string @namespace, string name) =>
        writer.Line($"partial class {name} : {Interface} {{ {Member(@namespace, name)} }}");

    private static string Member(string @namespace, string name) =>
        $"{Contract.Aliases.Runtime}.JsonCodec {Interface}.Codec => {(@namespace.Length == 0 ? "global::" : $"global::{@namespace}.")}{Contract.Types.Codec(name)}.Instance;";
}
