using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.OpenApi.Tests.Surface;

/// <summary>Writes what the front end says that users see, a line each, as <see cref="CompiledSurface"/> writes what they see.</summary>
internal static class SurfaceText
{
    /// <summary>The lines, sorted.</summary>
    public static IReadOnlyList<string> Write(ApiSurface surface) =>
    [
        .. surface.Types.SelectMany(Type)
            .Concat(surface.Methods.Select(Method))
            .Concat(surface.Schemes.Select(scheme => $"option {scheme.Option}: {scheme.Type}"))
            .Concat((surface.TokenScheme?.TokenServer?.Options ?? []).Select(option => option.Type is null ? $"option {option.Name}" : $"option {option.Name}: {option.Type}"))
            .Concat(surface.Schemes.Count == 0 ? [] : ["option Credential: ClientRuntime.ApiCredential?"])
            .Concat(surface.Headers.Select(header => $"header {header.Name}: {header.Type}?{Obsolete(header.IsDeprecated)}"))
            .Concat(surface.Servers.Select(server => $"server {server.Name}{server.Signature}"))
            .Concat(surface.BaseAddress is null ? [] : ["option DefaultBaseAddress"])
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Type(SurfaceType type) =>
    [
        $"{type.Kind} {type.Name}{(type.Discriminator is null ? "" : " with Kind")}{Obsolete(type.IsDeprecated)}",
        .. type.Members.Select(member =>
            $"{type.Name}.{member.Name}: {member.Type.FullName}{(member.IsRequired ? " required" : "")}{(member.IsThreeState ? " three-state" : "")}{Obsolete(member.IsDeprecated)}"),
        .. type.Values.Select(value => $"{type.Name}.{value.Name}"),
    ];

    private static string Method(SurfaceMethod method) =>
        $"{method.Resource}.{method.Name}({string.Join(", ", method.Parameters.Select(parameter => $"{parameter.FullType} {parameter.Name.TrimStart('@')}").Concat(method.OptionsType is { } options ? [$"{options}? options = null"] : []))})"
        + $": {method.Result ?? "void"}{(method.IsEnumerator ? " enumerated" : method.Stream is { } stream ? $" by {stream}" : "")}{string.Concat(method.Errors.Select(error => $" {error.Key} {error.Value}"))}{Obsolete(method.IsDeprecated)}";

    private static string Obsolete(bool isDeprecated) => isDeprecated ? " obsolete" : string.Empty;
}
