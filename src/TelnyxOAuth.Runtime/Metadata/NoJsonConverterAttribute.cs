using System;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>
/// Takes the place of the attribute by which <c>System.Text.Json</c> knows the converter of a type, in code that is compiled for a framework
/// without <c>System.Text.Json</c>: the compiler leaves it out.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class NoJsonConverterAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="converterType">The converter, which nothing reads.</param>
    public NoJsonConverterAttribute(Type converterType) => ConverterType = converterType;

    /// <summary>Gets the converter.</summary>
    public Type ConverterType { get; }
}
