namespace TelnyxOAuth.Generators.Documents;

/// <summary>A raw client: the operations of one resource.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="HasInterface">Whether it implements an interface.</param>
/// <param name="Operations">Its operations.</param>
internal sealed record ResourceModel(string Namespace, string Name, bool HasInterface, EquatableArray<OperationModel> Operations);

/// <summary>An operation of a resource.</summary>
internal sealed record OperationModel(
    string Key,
    string DisplayName,
    string MethodName,
    string ReturnType,
    TypeShape? Response,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<ErrorModel> Errors,
    string Summary,
    string? Deprecation);

/// <summary>A parameter of an operation, or its body.</summary>
internal sealed record ParameterModel(
    string Name,
    string TypeName,
    TypeShape Type,
    string Location,
    string WireName,
    bool HasCodec,
    bool IsOptional,
    string Documentation);

/// <summary>A documented failure of an operation.</summary>
internal sealed record ErrorModel(string Status, TypeShape Type);
