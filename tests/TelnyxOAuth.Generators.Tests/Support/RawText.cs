using System.Linq;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.Generators.Tests.Support;

/// <summary>Pieces of a raw client in the shape that the templates write.</summary>
internal static class RawText
{
    public const string Namespace = "Acme";

    public static string File(params string[] types) =>
        "#nullable enable\n"
        + $"namespace {Namespace}\n{{\n"
        + "using System = global::System;\n"
        + "using Newtonsoft = global::Newtonsoft;\n"
        + "using ClientRuntime = global::TelnyxOAuth.Runtime;\n"
        + "using ClientMetadata = global::TelnyxOAuth.Runtime.Metadata;\n"
        + "#if NET8_0_OR_GREATER\nusing ClientDate = global::System.DateOnly;\nusing ClientJsonConverter = global::System.Text.Json.Serialization.JsonConverterAttribute;\n"
        + "#else\nusing ClientDate = global::System.DateTimeOffset;\nusing ClientJsonConverter = global::TelnyxOAuth.Runtime.Metadata.NoJsonConverterAttribute;\n#endif\n"
        + "using ClientUnixTime = global::System.DateTimeOffset;\n"
        + "using ClientFractionalUnixTime = global::System.DateTimeOffset;\n"
        + string.Join("\n", types)
        + "\n}\n";

    public static string Enum(string name, params (string Name, string Value)[] members) =>
        $$"""
        [ClientMetadata.OpenEnum(Location = "1,1"), Newtonsoft.Json.JsonConverter(typeof(ClientRuntime.OpenEnumConverter<{{name}}>))]
        public readonly partial struct {{name}}
        {
            public static class Values
            {
        {{(members.Length == 0 ? string.Empty : $"public const string {string.Join(",\n", members.Select(member => $"{member.Name} = \"{member.Value}\""))};")}}
            }
        }
        """;

    /// <summary>A model that keeps the members it does not know.</summary>
    public static string Model(string name, params string[] properties) => Class($"sealed partial class {name} : ClientRuntime.JsonModel", properties);

    /// <summary>A model declared in another way, such as <c>abstract partial class Shape</c>.</summary>
    public static string Class(string declaration, params string[] members) =>
        "[ClientMetadata.JsonModel(Location = \"1,1\")]\n"
        + $"public {declaration}\n{{\n{string.Join("\n", members)}\n}}";

    /// <summary>A union.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="discriminator">The member that tells objects apart, or <c>null</c>.</param>
    /// <param name="variants">The properties that give its types.</param>
    public static string Union(string name, string? discriminator, params string[] variants) =>
        $"[ClientMetadata.JsonUnion({(discriminator is null ? "" : $"Discriminator = \"{discriminator}\", ")}Location = \"1,1\")]\n"
        + $"public sealed partial class {name} : ClientRuntime.JsonUnion\n{{\n{string.Join("\n", variants)}\n}}";

    /// <summary>The same type with the attribute by which System.Text.Json knows its converter.</summary>
    /// <param name="converter">The Runtime's converter.</param>
    /// <param name="name">The type's name.</param>
    /// <param name="type">The type.</param>
    public static string Converted(string converter, string name, string type) =>
        $"[System.Text.Json.Serialization.JsonConverter(typeof(ClientRuntime.{converter}<{name}>))]\n{type}";

    /// <summary>A property that gives one of a union's types.</summary>
    /// <param name="type">The type, not marked as nullable.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="facts">What the union's discriminator says, as the attribute's arguments.</param>
    public static string Variant(string type, string name, string facts = "") =>
        $"[ClientMetadata.UnionVariant({facts})] public {type}? {name} => Value is {type} known ? known : default({type}?);";

    public static string Property(string type, string name, string json, string facts = "") =>
        $"[ClientMetadata.ModelProperty(\"{json}\"{(facts.Length == 0 ? "" : ", " + facts)})] public {type} {name} {{ get; set; }}{(type.EndsWith('?') ? "" : " = default!;")}";

    public static string Required(string type, string name, string json) => Property(type, name, json, "Required = true");

    public static string ThreeState(string type, string name, string json) =>
        $$"""
        [ClientMetadata.ModelProperty("{{json}}", ThreeState = true)] public {{type}} {{name}} { get => _{{Camel(name)}}.Value; set => _{{Camel(name)}}.Value = value; }
        private ClientRuntime.ThreeState<{{type}}> _{{Camel(name)}};
        """;

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    public static string Resource(string name, params string[] operations) => Resource(name, hasInterface: false, operations);

    public static string Resource(string name, bool hasInterface, params string[] operations) =>
        $$"""
        [ClientMetadata.ApiResource{{(hasInterface ? "(HasInterface = true)" : "")}}]
        public partial class {{name}} : {{name}}Base
        {
            protected {{name}}() : base(null) { }
            internal {{name}}(ClientRuntime.Clients.ApiClient? api) : base(api) { }
            protected override {{name}} Create(ClientRuntime.Clients.ApiClient api) => new {{name}}(api);
            {{string.Join("\n", operations.Select(operation => operation.Split(Options)[0].Replace(Stem, StemOf(name))))}}
        }
        public abstract partial class {{name}}Base : ClientRuntime.ApiResource<{{name}}>
        {
            internal {{name}}Base(ClientRuntime.Clients.ApiClient? api) : base(api) { }
            {{string.Join("\n", operations.SelectMany(operation => operation.Split(Options).Skip(1).Take(1)).Select(text => text.Replace("RESOURCE", name)))}}
        }
        {{string.Join("\n", operations.SelectMany(operation => operation.Split(Options).Skip(2)).Select(text => text.Replace(Stem, StemOf(name))))}}
        """;

    /// <summary>The optional parameters of an operation, by the key, in a resource.</summary>
    public static string OptionsOf(string resource, string key) => StemOf(resource) + key + "Options";

    private static string StemOf(string resource) => resource.Replace("Resource", string.Empty).TrimEnd('s');

    /// <summary>An operation without path parameters.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="result">what it returns.</param>
    /// <param name="parameters">Its parameters as C# type, C# name and name on the wire; one whose type ends with <c>?</c> is a property of the options.</param>
    /// <param name="errors">Attributes that document failures.</param>
    /// <param name="attributes">Further attributes of the method.</param>
    public static string Operation(
        string key,
        string result,
        (string Type, string Name, string Wire)[]? parameters = null,
        string errors = "",
        string attributes = "")
    {
        parameters ??= [];
        var options = parameters.Where(IsOption).ToArray();
        var arguments = parameters.Except(options).ToArray();
        var declared = string.Concat(arguments.Select(parameter =>
            $"[ClientMetadata.ApiParameter(\"{Location(parameter.Wire)}\", \"{parameter.Wire}\")] {parameter.Type} {parameter.Name},\n"))
            + (options.Length == 0 ? string.Empty : $"{Stem}{key}Options? options = null, ");
        var sent = string.Concat(parameters.Select(parameter => parameter.Wire == "request"
            ? $"call.SetJsonBody({parameter.Name}, {Codec(parameter.Type, key + "Body")});\n"
            : $"call.AddQuery(\"{parameter.Wire}\", {Read(parameter)});\n"));
        var outside = options.Length == 0 ? string.Empty : $$"""
            {{Options}}
            {{attributes}}
            public System.Threading.Tasks.Task<{{result}}> {{key}}Async({{string.Concat(arguments.Select(parameter => $"{parameter.Type} {parameter.Name}, "))}}System.Threading.CancellationToken cancellationToken) =>
                ((RESOURCE)this).{{key}}Async({{string.Concat(arguments.Select(parameter => $"{parameter.Name}, "))}}null, cancellationToken);
            {{Options}}
            [ClientMetadata.ApiOptions]
            public sealed partial class {{Stem}}{{key}}Options : ClientRuntime.OperationOptions
            {
                {{string.Join("\n", options.Select(parameter => $"[ClientMetadata.ApiParameter(\"query\", \"{parameter.Wire}\")] public {parameter.Type} {PropertyOf(parameter)} {{ get; set; }}"))}}
            }
            """;
        return $$"""
            [ClientMetadata.ApiOperation("{{key}}", "Test.{{key}}")]
            {{errors}}
            {{attributes}}
            public virtual System.Threading.Tasks.Task<{{result}}> {{key}}Async({{declared}}System.Threading.CancellationToken cancellationToken = default)
            {
                var operation = new ClientRuntime.ApiOperation("Test.{{key}}", "{{(sent.Contains("SetJsonBody") ? "POST" : "GET")}}", "/test");
                {{AddErrors(errors)}}
                var call = Api.CreateRequest(operation);
                {{sent}}
                return Api.SendAsync(call, {{Codec(result, key + "Response")}}, cancellationToken);
            }
            {{outside}}
            """;
    }

    /// <summary>A model has its codec by its type; a type of .NET, or one of the two enums of these tests, has one by the operation.</summary>
    private static string Codec(string type, string name) =>
        Regex.IsMatch(type, "^(?!(Color|Level)$)[A-Z]\\w*$") ? $"ClientRuntime.JsonCodecs.Model<{type}>()" : "Codecs." + name;

    /// <summary>The failures whose error object is a class, as the templates add them to the operation.</summary>
    private static string AddErrors(string errors) => string.Concat(Regex.Matches(errors, """ApiError\(("(?:\\.|[^"\\])*"), typeof\((\w+)\)\)""")
        .Where(error => error.Groups[2].Value != "string")
        .Select(error => $"operation.AddError({error.Groups[1].Value}, ErrorCodecs.{error.Groups[2].Value});\n"));

    /// <summary>How a request reads a parameter.</summary>
    public static string Read((string Type, string Name, string Wire) parameter) => IsOption(parameter) ? $"options?.{PropertyOf(parameter)}" : parameter.Name;

    /// <summary>Whether a parameter is one of the options.</summary>
    public static bool IsOption((string Type, string Name, string Wire) parameter) => parameter.Type.EndsWith('?') && parameter.Wire != "request";

    private static string PropertyOf((string Type, string Name, string Wire) parameter) => char.ToUpperInvariant(parameter.Name[0]) + parameter.Name[1..];

    /// <summary>The root of a client.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="baseAddress">The document's server, or <c>null</c>.</param>
    /// <param name="schemes">Attributes that state security schemes.</param>
    /// <param name="hasInterface">Whether it implements an interface.</param>
    /// <param name="hasRegistration">Whether it is registered with a container.</param>
    public static string Root(string name, string? baseAddress = "https://api.example/v1", string schemes = "", bool hasInterface = false, bool hasRegistration = false) =>
        $"/// <summary>The root.</summary>\n[ClientMetadata.ApiRoot({string.Join(", ", new[] { baseAddress is null ? null : $"BaseAddress = \"{baseAddress}\"", hasInterface ? "HasInterface = true" : null, hasRegistration ? "HasRegistration = true" : null }.OfType<string>())})]\n{schemes}\npublic partial class {name}\n{{\n}}\n";

    public static string Error(string status, string type) => $"[ClientMetadata.ApiError(\"{status}\", typeof({type}))]\n";

    /// <summary>Stands before what an operation has outside of its resource: the method without options, and the class of these.</summary>
    private const string Options = "/*options*/";

    /// <summary>Stands for what the name of that class begins with.</summary>
    private const string Stem = "STEM";

    private static string Location(string wire) => wire == "request" ? "body" : "query";
}
