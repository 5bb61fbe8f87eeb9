using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Json;

/// <summary>Writes how a model or a union tells its codec.</summary>
internal static class JsonModelEmitter
{
    /// <summary>What the class implements.</summary>
    internal const string Interface = Contract.Aliases.Runtime + ".IJsonModel";

    /// <summary>Writes the class's member. The codec's name is a whole one, since the class may have a member of that name.</summary>
    internal static void EmitMember(SourceWriter writer, string @namespace, string name)
    {
        var qualifier = @namespace.Length == 0 ? "global::" : $"global::{@namespace}.";
        writer.Line($"{Contract.Aliases.Runtime}.JsonCodec {Interface}.Codec => {qualifier}{Contract.Types.Codec(name)}.Instance;");
    }
}
