using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;

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
        writer.Line($"/// <summary>The name of the client's activity source, meter and log category: <c>{CSharpText.Xml(root.TelemetryName)}</c>.</summary>");
        writer.Line($"public const string {Contract.Members.TelemetryName} = {CSharpText.Literal(root.TelemetryName)};");
        writer.Line();
        writer.Line("private readonly ClientRuntime.Clients.ApiClient? _api;");
        writer.Line();
        writer.Line("/// <summary>Creates a fake, which sends nothing: a derived class overrides the resources that are used.</summary>");
        writer.Line($"protected {root.Name}()");
        writer.Line("    : this((ClientRuntime.Clients.ApiClient?)null)");
        writer.Line("{");
        writer.Line("}");
        writer.Line();
        writer.Line("/// <summary>Creates a client.</summary>");
        if (root.BaseAddress is null)
        {
            writer.Line("/// <param name=\"options\">How to reach the API; from now on they can't be changed.</param>");
            writer.Line("/// <exception cref=\"System.ArgumentNullException\"><paramref name=\"options\"/> is <c>null</c>.</exception>");
        }
        else
        {
            writer.Line($"/// <param name=\"options\">How to reach the API, or <c>null</c> for the defaults of <see cref=\"{root.OptionsName}\"/>; from now on they can't be changed.</param>");
        }

        writer.Line("/// <exception cref=\"System.ArgumentException\">An option is missing or can't be used; the message names all of them.</exception>");
        writer.Line($"public {root.Name}({root.OptionsName}{(root.BaseAddress is null ? string.Empty : "?")} options{(root.BaseAddress is null ? string.Empty : " = null")})");
        writer.Line($"    : this(new ClientRuntime.Clients.ApiClient(options{(root.BaseAddress is null ? string.Empty : $" ?? new {root.OptionsName}()")}))");
        writer.Line("{");
        writer.Line("}");
        writer.Line();
        using (writer.Braces($"private {root.Name}(ClientRuntime.Clients.ApiClient? api)"))
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
        writer.Line();
        foreach (var resource in model.Resources)
        {
            writer.Line($"/** <inheritdoc cref=\"{resource.ClassName}\" path=\"/summary\"/> */ public virtual {resource.ClassName} {resource.PropertyName} {{ get; }}");
        }
    }

    private static void WriteMethods(SourceWriter writer, RootModel root)
    {
        writer.Line();
        writer.Line("/// <summary>Gives the same client with other options for its calls: retries, timeouts, headers, query, token.</summary>");
        writer.Line("/// <param name=\"options\">What differs; what it leaves <c>null</c> stays as it is here.</param>");
        writer.Line("/// <returns>A view of this client, which sends through the same connections; disposing it does nothing. A fake returns itself.</returns>");
        writer.Line("/// <exception cref=\"System.ArgumentNullException\"><paramref name=\"options\"/> is <c>null</c>.</exception>");
        writer.Line("/// <exception cref=\"System.ArgumentException\">An option can't be used; the message names all that can't.</exception>");
        writer.Line($"public virtual {root.Name} WithOptions(ClientRuntime.RequestOptions options) => options is null ? throw new System.ArgumentNullException(nameof(options))");
        writer.Line($"    : _api is null ? this : new {root.Name}(_api.WithOptions(options));");
        writer.Line();
        writer.Line("/// <summary>Disposes the HTTP client if this object made it, after which calls throw a <see cref=\"System.ObjectDisposedException\"/> that names this client; one that the options brought stays in use.</summary>");
        using (writer.Braces("public virtual void Dispose()"))
        {
            writer.Line("_api?.Dispose();");
            writer.Line("global::System.GC.SuppressFinalize(this);");
        }
    }
}
