using System;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>States the documented error object of one status of an operation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class ApiErrorAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="status">The status as the document writes it: <c>404</c>, <c>4XX</c> or <c>default</c>.</param>
    /// <param name="errorType">The type of the error object.</param>
    public ApiErrorAttribute(string status, Type errorType)
    {
        Status = status;
        ErrorType = errorType;
    }

    /// <summary>Gets the status as the document writes it.</summary>
    public string Status { get; }

    /// <summary>Gets the type of the error object.</summary>
    public Type ErrorType { get; }
}
