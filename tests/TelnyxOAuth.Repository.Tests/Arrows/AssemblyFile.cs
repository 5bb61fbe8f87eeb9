using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace TelnyxOAuth.Repository.Tests.Arrows;

/// <summary>What an assembly says about itself, read without loading it.</summary>
internal sealed class AssemblyFile : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;

    public AssemblyFile(string path)
    {
        _file = new PEReader(File.OpenRead(path));
        _metadata = _file.GetMetadataReader();
    }

    /// <summary>The names of the assemblies that it needs.</summary>
    public IEnumerable<string> References => _metadata.AssemblyReferences.Select(handle => _metadata.GetString(_metadata.GetAssemblyReference(handle).Name));

    /// <summary>The names of its types, members and parameters, hidden ones included, without those that a compiler made up.</summary>
    public IEnumerable<string> Names => _metadata.TypeDefinitions.Select(handle => _metadata.GetString(_metadata.GetTypeDefinition(handle).Name))
        .Concat(_metadata.MethodDefinitions.Select(handle => _metadata.GetString(_metadata.GetMethodDefinition(handle).Name)))
        .Concat(_metadata.PropertyDefinitions.Select(handle => _metadata.GetString(_metadata.GetPropertyDefinition(handle).Name)))
        .Concat(_metadata.FieldDefinitions.Select(handle => _metadata.GetString(_metadata.GetFieldDefinition(handle).Name)))
        .Concat(_metadata.MethodDefinitions
            .SelectMany(handle => _metadata.GetMethodDefinition(handle).GetParameters())
            .Select(handle => _metadata.GetString(_metadata.GetParameter(handle).Name)))
        .Where(name => !name.Contains('<', StringComparison.Ordinal) && !name.Contains('.', StringComparison.Ordinal));

    /// <summary>The string literals in its code and the constants of its fields.</summary>
    public IEnumerable<string> Literals
    {
        get
        {
            for (var handle = MetadataTokens.UserStringHandle(0); ;)
            {
                handle = _metadata.GetNextHandle(handle);
                if (handle.IsNil)
                {
                    break;
                }

                yield return _metadata.GetUserString(handle);
            }

            for (var row = 1; row <= _metadata.GetTableRowCount(TableIndex.Constant); row++)
            {
                var constant = _metadata.GetConstant(MetadataTokens.ConstantHandle(row));
                if (constant.TypeCode == ConstantTypeCode.String)
                {
                    yield return (string)_metadata.GetBlobReader(constant.Value).ReadConstant(ConstantTypeCode.String)!;
                }
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
