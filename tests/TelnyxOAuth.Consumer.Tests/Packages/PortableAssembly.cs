using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TelnyxOAuth.Consumer.Tests.Packages;

/// <summary>Reads what stands in assemblies without loading them.</summary>
internal static class PortableAssembly
{
    /// <summary>Whether the assembly says something of itself by an AssemblyMetadata attribute.</summary>
    public static bool HasMetadata(byte[] assembly, string key, string value)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var reader = file.GetMetadataReader();
        return reader.GetAssemblyDefinition().GetCustomAttributes()
            .Select(handle => reader.GetCustomAttribute(handle))
            .Where(attribute => NameOf(reader, attribute) == "AssemblyMetadataAttribute")
            .Any(attribute => Strings(reader, attribute, 2) is [var name, var text] && name == key && text == value);
    }

    /// <summary>The copyright that the assembly claims, or <c>null</c>.</summary>
    public static string? CopyrightOf(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var reader = file.GetMetadataReader();
        return reader.GetAssemblyDefinition().GetCustomAttributes()
            .Select(handle => reader.GetCustomAttribute(handle))
            .Where(attribute => NameOf(reader, attribute) == "AssemblyCopyrightAttribute")
            .Select(attribute => Strings(reader, attribute, 1)[0])
            .SingleOrDefault();
    }

    /// <summary>Whether the assembly has its symbols inside.</summary>
    public static bool HasSymbols(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        return file.ReadDebugDirectory().Any(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
    }

    private static string? NameOf(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
            ? reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name)
            : null;

    private static List<string?> Strings(MetadataReader reader, CustomAttribute attribute, int count)
    {
        // Two bytes of prolog come before the arguments.
        var value = reader.GetBlobReader(attribute.Value);
        value.ReadUInt16();
        var strings = new List<string?>();
        for (var i = 0; i < count; i++)
        {
            strings.Add(value.ReadSerializedString());
        }

        return strings;
    }
}
