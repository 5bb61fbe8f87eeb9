using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.Generators.Documents;

/// <summary>A raw client: the operations of one resource.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Accessibility">Who sees it, as C#: what it needs beside it is seen by the same.</param>
/// <param name="HasInterface">Whether it implements an interface.</param>
/// <param name="Operations">Its operations.</param>
internal sealed record ResourceModel(string Namespace, string Name, string Accessibility, bool HasInterface, EquatableArray<OperationModel> Operations);

/// <summary>An operation of a resource.</summary>
/// <remarks>Its parameters are all that a request has: those that the method takes, and those that are optional, which its options have. Its response is an item of the stream where it is one.</remarks>
internal sealed record OperationModel(
    string Key,
    string DisplayName,
    string MethodName,
    string ReturnType,
    TypeShape? Response,
    EquatableArray<ParameterModel> Parameters,
    string? OptionsType,
    EquatableArray<ErrorModel> Errors,
    string Summary,
    string? Deprecation,
    bool HasLinks = false,
    bool IsStream = false)
{
    /// <summary>The parameters that the method takes itself.</summary>
    internal IEnumerable<ParameterModel> Arguments => Parameters.Where(parameter => !parameter.IsOptional);
}

/// <summary>A parameter of an operation, or its body; a property of the options where it is optional. One that counts pages may count from zero.</summary>
internal sealed record ParameterModel(
    string Name,
    string TypeName,
    TypeShape Type,
    string Location,
    string WireName,
    bool HasCodec,
    bool IsOptional,
    string Documentation,
    bool IsFromZero = false);

/// <summary>A documented failure of an operation.</summary>
internal sealed record ErrorModel(string Status, TypeShape Type);
