using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Clients;
using TelnyxOAuth.Generators.Diagnostics;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Enums;
using TelnyxOAuth.Generators.Errors;
using TelnyxOAuth.Generators.Interfaces;
using TelnyxOAuth.Generators.Json;
using TelnyxOAuth.Generators.Paging;
using TelnyxOAuth.Generators.Registration;

namespace TelnyxOAuth.Generators;

/// <summary>Completes the raw client that NSwag compiled from an OpenAPI document.</summary>
/// <remarks>
/// The raw client's syntax contains everything that is needed, so no step uses the semantic model: as long as the raw
/// client's file stays the same, every step is cached, however much the rest of the project is edited.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class ClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var readings = context.CompilationProvider
            .SelectMany(DocumentTree.Find)
            .WithTrackingName(StepNames.DocumentTrees)
            .Select(DocumentReader.Read)
            .WithTrackingName(StepNames.Readings);

        var documents = readings
            .Select((reading, _) => reading.Document)
            .WithTrackingName(StepNames.Documents);

        DiagnosticLayer.Register(context, readings);
        EnumLayer.Register(context, documents);
        JsonLayer.Register(context, documents);
        ErrorLayer.Register(context, documents);
        PagingLayer.Register(context, documents);
        var clients = ClientLayer.Register(context, documents);
        RegistrationLayer.Register(context, clients);
        InterfaceLayer.Register(context, documents);
    }
}
