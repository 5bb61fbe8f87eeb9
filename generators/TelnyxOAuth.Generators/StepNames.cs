namespace TelnyxOAuth.Generators;

/// <summary>The names of the generator's steps, by which tests see that an edit elsewhere leaves them cached.</summary>
internal static class StepNames
{
    internal const string DocumentTrees = nameof(DocumentTrees);
    internal const string Readings = nameof(Readings);
    internal const string Documents = nameof(Documents);
    internal const string Findings = nameof(Findings);
    internal const string SecondTypes = nameof(SecondTypes);
    internal const string Enums = nameof(Enums);
    internal const string ModelCodecs = nameof(ModelCodecs);
    internal const string Unions = nameof(Unions);
    internal const string OperationCodecs = nameof(OperationCodecs);
    internal const string ErrorCodecs = nameof(ErrorCodecs);
    internal const string OwnOptions = nameof(OwnOptions);
    internal const string Clients = nameof(Clients);
    internal const string OverloadPriority = nameof(OverloadPriority);
    internal const string Registrations = nameof(Registrations);
    internal const string ResourceInterfaces = nameof(ResourceInterfaces);
    internal const string RootInterfaces = nameof(RootInterfaces);
    internal const string PagedLists = nameof(PagedLists);

    /// <summary>The step that gathers a layer's parts into files.</summary>
    internal static string FilesOf(string layer) => layer + "Files";
}
