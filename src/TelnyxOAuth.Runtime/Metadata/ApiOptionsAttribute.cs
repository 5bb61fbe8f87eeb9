using System;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>Marks a class as the optional parameters of one operation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class ApiOptionsAttribute : Attribute
{
}
