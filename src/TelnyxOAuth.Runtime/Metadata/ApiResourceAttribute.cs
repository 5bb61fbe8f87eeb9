using System;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>Marks a class as the raw client of one resource.</summary>
[AttributeUsage(AttributeTargets.Class)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class ApiResourceAttribute : Attribute
{
}
