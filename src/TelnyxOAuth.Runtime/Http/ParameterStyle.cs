using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>How a list or an object is written as text (OpenAPI 3.0.4 section 4.8.12.4, RFC 6570).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterStyle
{
    /// <summary>In a path or a header: <c>3,4,5</c>.</summary>
    Simple,

    /// <summary>In a path: <c>.3,4,5</c>.</summary>
    Label,

    /// <summary>In a path: <c>;name=3,4,5</c>.</summary>
    Matrix,

    /// <summary>In a query, a cookie or a form: <c>name=3,4,5</c>, or <c>name=3&amp;name=4&amp;name=5</c>.</summary>
    Form,

    /// <summary>In a query or a form: <c>name=3%204%205</c>.</summary>
    SpaceDelimited,

    /// <summary>In a query or a form: <c>name=3%7C4%7C5</c>.</summary>
    PipeDelimited,

    /// <summary>In a query or a form: <c>name[member]=3</c>, at any depth; the items of a list by their index.</summary>
    DeepObject,

    /// <summary>As JSON.</summary>
    Json,
}
