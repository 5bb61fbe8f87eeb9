using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Clients;

/// <summary>Writes what completes the root of a client, and its options.</summary>
internal static class ClientEmitter
{
    internal static void Emit(SourceWriter writer, ClientModel model)
    {
        using (writer.Braces($"partial class {model.Root.Name} : System.IDisposable"))
        {
            WriteConstructors(writer, model);
            WriteResources(writer, model);
            WriteMethods(writer, model.Root);
        }

        writer.Line();
        OptionsEmitter.Emit(writer, model);
    }

    private static void WriteConstructors(SourceWriter writer, ClientModel model)
    {
        var root = model.Root;
        writer.Line("private readonly ClientRuntime.ApiClient _api;");
        if (root.BaseAddress is not null)
        {
            writer.Line();
            writer.Line($"/// <summary>Creates a client with the defaults of <see cref=\"{root.OptionsName}\"/>.</summary>");
            writer.Line("/// <exception cref=\"System.ArgumentException\">The defaults do not suffice; the message names all that is missing.</exception>");
            writer.Line($"public {root.Name}()");
            writer.Line($"    : this(new {root.OptionsName}())");
            writer.Line("{");
            writer.Line("}");
        }

        writer.Line();
        writer.Line("/// <summary>Creates a client.</summary>");
        writer.Line("/// <param name=\"options\">How to reach the API; from now on they can't be changed.</param>");
        writer.Line("/// <exception cref=\"System.ArgumentNullException\"><paramref name=\"options\"/> is <c>null</c>.</exception>");
        writer.Line("/// <exception cref=\"System.ArgumentException\">An option is missing or can't be used; the message names all of them.</exception>");
        writer.Line($"public {root.Name}({root.OptionsName} options)");
        writer.Line("    : this(new ClientRuntime.ApiClient(options))");
        writer.Line("{");
        writer.Line("}");
        writer.Line();
        using (writer.Braces($"private {root.Name}(ClientRuntime.ApiClient api)"))
        {
            writer.Line("_api = api;");
            foreach (var resource in model.Resources)
            {
                writer.Line($"{resource.PropertyName} = new {resource.ClassName}(api);");
            }
        }
    }

    private static void WriteResources(SourceWriter writer, ClientModel model)
    {
        foreach (var resource in model.Resources)
        {
            writer.Line();
            writer.Line($"/// <inheritdoc cref=\"{resource.ClassName}\" path=\"/summary\"/>");
            writer.Line($"public {resource.ClassName} {resource.PropertyName} {{ get; }}");
        }
    }

    private static void WriteMethods(SourceWriter writer, RootModel root)
    {
        writer.Line();
        writer.Line("/// <summary>Gives the same client with other options for its calls: retries, timeouts, headers, query, token.</summary>");
        writer.Line("/// <param name=\"options\">What differs; what it leaves <c>null</c> stays as it is here.</param>");
        writer.Line("/// <returns>A view of this client, which sends through the same connections; disposing it does nothing.</returns>");
        writer.Line("/// <exception cref=\"System.ArgumentNullException\"><paramref name=\"options\"/> is <c>null</c>.</exception>");
        writer.Line("/// <exception cref=\"System.ArgumentException\">An option can't be used; the message names all that can't.</exception>");
        writer.Line($"public {root.Name} WithOptions(ClientRuntime.RequestOptions options) => new {root.Name}(_api.WithOptions(options));");
        writer.Line();
        writer.Line("/// <summary>Disposes the HTTP client if this object made it; one that the options brought stays in use.</summary>");
        writer.Line("public void Dispose() => _api.Dispose();");
    }
}
