using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>A method of a resource, and what it does on the wire.</summary>
/// <param name="Resource">The resource's C# name, without the <c>Resource</c> that its class ends in.</param>
/// <param name="Name">The method's C# name.</param>
/// <param name="Route">The HTTP method and the path.</param>
/// <param name="Place">Where it comes from.</param>
internal sealed record SurfaceMethod(string Resource, string Name, string Route, Place Place)
{
    /// <summary>The name of a fact of the wire: how the body is written.</summary>
    public const string BodyKind = "kind of body";

    /// <summary>The name of a fact of the wire: what the body is sent as.</summary>
    public const string BodyMediaType = "media type of the body";

    /// <summary>Its parameters in C# order, without the options and the cancellation token.</summary>
    public IReadOnlyList<SurfaceParameter> Parameters { get; init; } = [];

    /// <summary>The class of its optional parameters; null where it has none.</summary>
    public string? OptionsType { get; init; }

    /// <summary>The optional parameters, by the names of their properties.</summary>
    public IReadOnlyList<SurfaceParameter> Options { get; init; } = [];

    /// <summary>What it returns: the type inside <c>Task&lt;…&gt;</c>, <c>PagedEnumerable&lt;…&gt;</c> or that of a stream; null for nothing.</summary>
    public TypeShape? ResultType { get; init; }

    /// <summary>The result type in C#. A value type that is returned is never nullable.</summary>
    public string? Result => ResultType is { IsValueType: true } value && !IsEnumerator ? value.Name : ResultType?.FullName;

    /// <summary>The generic type around the result of a method that returns a stream of items; null where it returns no stream.</summary>
    public string? Stream { get; init; }

    /// <summary>The types that callers get: the result and the error objects.</summary>
    public IEnumerable<string> ResponseTypes => (ResultType is null ? [] : NamesIn(ResultType)).Concat(Errors.Values);

    /// <summary>Whether it enumerates all pages of another method's list.</summary>
    public bool IsEnumerator { get; init; }

    /// <summary>Whether its response may have links to others in a header.</summary>
    public bool HasLinks { get; init; }

    /// <summary>Whether it is marked as obsolete.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The types of documented error objects by status.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    /// <summary>What is sent and requested that its C# does not show: each fact by a readable name.</summary>
    public IReadOnlyDictionary<string, string> Wire { get; init; } = new Dictionary<string, string>();

    /// <summary>The accepted combinations of security schemes; an empty string means that none is needed.</summary>
    public IReadOnlyList<string> Security { get; init; } = [];

    /// <summary>The display name, such as <c>Pets.ListAsync</c>.</summary>
    public string FullName => $"{Resource}.{Name}";

    /// <summary>Whether a fact is about the body, so that a method without a body can't have it.</summary>
    public static bool IsOfBodies(string fact) => fact is BodyKind or BodyMediaType;

    private static IEnumerable<string> NamesIn(TypeShape type) => type.Element is null ? [type.Name] : NamesIn(type.Element);
}
