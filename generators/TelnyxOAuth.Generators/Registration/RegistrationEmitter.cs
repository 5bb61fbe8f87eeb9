using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Clients;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Registration;

/// <summary>Writes the methods that register a root. What they do is in the sources that the build adds to the project for them.</summary>
internal static class RegistrationEmitter
{
    private const string Registration = "global::TelnyxOAuth.Registration";
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Builder = "global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder";
    private const string Configuration = "global::Microsoft.Extensions.Configuration.IConfiguration";

    private const string TokenSetters =
        ".AddText(\"ClientId\", static (options, value) => options.ClientId = value)"
        + ".AddText(\"ClientSecret\", static (options, value) => options.ClientSecret = value)"
        + ".AddText(\"Scope\", static (options, value) => options.Scope = value)"
        + ".AddUri(\"TokenEndpoint\", static (options, value) => options.TokenEndpoint = value)";

    internal static void Emit(SourceWriter writer, ClientModel model)
    {
        var root = model.Root;
        writer.Line($"/// <summary>Registers <see cref=\"{root.Name}\"/> with a service container.</summary>");
        writer.Line("/// <remarks>");
        writer.Line("/// A client is a singleton, one for each name. It sends by the handlers that <c>IHttpClientFactory</c> holds at that moment, and");
        writer.Line("/// starts with the container's logger factory and clock. Its options are checked when the host starts, or else when the client is");
        writer.Line("/// first asked for. Registering a name again adds to its options, in the order of the calls.");
        writer.Line("/// </remarks>");
        writer.Line(CSharpText.GeneratedCode);
        using (writer.Braces($"{root.Accessibility} static class {root.RegistrationName}"))
        {
            WriteRegistration(writer, model);
            WriteMethod(writer, root, isNamed: false, "whose options are those configured elsewhere, and the defaults");
            WriteMethod(writer, root, isNamed: false, "with options set in code", ($"System.Action<{root.OptionsName}>", "configure", "Sets the options."));
            WriteMethod(writer, root, isNamed: false, "with options from configuration", Configured(model));
            WriteMethod(writer, root, isNamed: true, "whose options are those configured elsewhere, and the defaults");
            WriteMethod(writer, root, isNamed: true, "with options set in code", ($"System.Action<{root.OptionsName}>", "configure", "Sets the options."));
            WriteMethod(writer, root, isNamed: true, "with options from configuration", Configured(model));
        }
    }

    private static void WriteRegistration(SourceWriter writer, ClientModel model)
    {
        var root = model.Root;
        var type = $"{Registration}.ClientRegistration<{root.Name}, {root.OptionsName}>";
        writer.Line("#pragma warning disable CS0436 // A project that sees the internals of another may find these types there too, and uses its own.");
        writer.Line($"private static readonly {type} Registration = new {type}(");
        writer.Line($"    {CSharpText.Literal(CSharpText.BareName(root.Name))},");
        writer.Line($"    {CSharpText.Literal(root.TelemetryName)},");
        writer.Line($"    static options => new {root.Name}(options),");
        writer.Line($"    new {Registration}.OptionsBinder<{root.OptionsName}>(){string.Concat(Configurable(model).Select(ToSetter))}{(HasTokens(model) ? TokenSetters : string.Empty)}){(root.HasInterface ? $".As<{root.InterfaceName}>()" : string.Empty)};");
        writer.Line("#pragma warning restore CS0436");
        writer.Line();
    }

    /// <summary>The credentials that a text can be made to. What the project declares itself may be of any type.</summary>
    private static IEnumerable<SecuritySchemeModel> Configurable(ClientModel model) => model.Credentials
        .Where(credential => !credential.IsOwn && (credential.Scheme.IsKey || credential.Scheme.Kind == "bearer"))
        .Select(credential => credential.Scheme);

    private static string ToSetter(SecuritySchemeModel scheme) =>
        $".{(scheme.IsKey ? "AddText" : "AddBearer")}({CSharpText.Literal(CSharpText.BareName(scheme.PropertyName))}, static (options, value) => options.{scheme.PropertyName} = value)";

    private static bool HasTokens(ClientModel model) => model.Credentials.Any(credential => !credential.IsOwn && credential.Scheme.HasTokenServer);

    private static (string Type, string Name, string Description) Configured(ClientModel model)
    {
        var keys = string.Concat(Configurable(model).Select(scheme => $", <c>{CSharpText.BareName(scheme.PropertyName)}</c>"))
            + (HasTokens(model) ? ", <c>ClientId</c>, <c>ClientSecret</c>, <c>Scope</c>, <c>TokenEndpoint</c>" : string.Empty);
        return (
            Configuration,
            "configuration",
            "The configuration, whose keys are the names of options: <c>BaseAddress</c>, <c>UserAgent</c>, <c>UseOlderRoutes</c>, <c>RequireDocumentedMembers</c>, <c>MaxRetries</c>, <c>AttemptTimeout</c>, "
            + $"<c>TotalTimeout</c>, <c>MaxResponseBytes</c>{keys}. Times are written as <c>00:01:40</c> or <c>Infinite</c>; blank values count as absent. "
            + "In a section, any other key with a value is an error.");
    }

    private static void WriteMethod(SourceWriter writer, RootModel root, bool isNamed, string what, params (string Type, string Name, string Description)[] parameters)
    {
        var all = new List<(string Type, string Name, string Description)>(parameters);
        if (isNamed)
        {
            all.Insert(0, ("string", "name", "The name: the key of the service and the name of its options. Case matters."));
        }

        var names = all.Select(parameter => parameter.Name).Prepend("services").Select(name => $"<paramref name=\"{name}\"/>");
        writer.Line($"/// <summary>Registers {(isNamed ? "a client under a name" : "the default client")}, {what}.</summary>");
        writer.Line("/// <param name=\"services\">The services to add to.</param>");
        foreach (var (_, name, description) in all)
        {
            writer.Line($"/// <param name=\"{name}\">{description}</param>");
        }

        writer.Line("/// <returns>What configures the HTTP side of the client: handlers, resilience, lifetime.</returns>");
        writer.Line($"/// <exception cref=\"System.ArgumentNullException\">{string.Join(" or ", names)} is <c>null</c>.</exception>");
        if (isNamed)
        {
            writer.Line("/// <exception cref=\"System.ArgumentException\"><paramref name=\"name\"/> is blank.</exception>");
        }

        writer.Line(
            $"public static {Builder} Add{CSharpText.BareName(root.Name)}(this {Services} services{string.Concat(all.Select(parameter => $", {parameter.Type} {parameter.Name}"))}) =>");
        writer.Line($"    Registration.Add(services{string.Concat(all.Select(parameter => ", " + parameter.Name))});");
        writer.Line();
    }
}
