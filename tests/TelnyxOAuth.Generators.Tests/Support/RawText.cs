using System.Linq;

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
        + "using ClientDate = global::System.DateTimeOffset;\n"
        + string.Join("\n", types)
        + "\n}\n";

    public static string Enum(string name, params (string Name, string Value)[] members) =>
        $$"""
        [ClientMetadata.OpenEnum(Location = "1,1")]
        {{string.Concat(members.Select(member => $"[ClientMetadata.OpenEnumMember(\"{member.Name}\", \"{member.Value}\")]\n"))}}
        public readonly partial struct {{name}} : ClientRuntime.IOpenEnumValue
        {
            private readonly string? _value;
            public {{name}}(string value) { _value = value ?? throw new System.ArgumentNullException(nameof(value)); }
            public string Value => _value ?? string.Empty;
        }
        """;

    /// <summary>A model that keeps the members it does not know.</summary>
    public static string Model(string name, params string[] properties) => Class($"sealed partial class {name} : ClientRuntime.JsonModel", properties);

    /// <summary>A model that has no place for members it does not know.</summary>
    public static string ClosedModel(string name, params string[] properties) => Class($"sealed partial class {name}", properties);

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

    /// <summary>A property that gives one of a union's types.</summary>
    /// <param name="type">The type, not marked as nullable.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="facts">What the union's discriminator says, as the attribute's arguments.</param>
    public static string Variant(string type, string name, string facts = "") =>
        $"[ClientMetadata.UnionVariant({facts})] public {type}? {name} => Value is {type} known ? known : default({type}?);";

    public static string Property(string type, string name, string json) =>
        $"[Newtonsoft.Json.JsonProperty(\"{json}\", NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore)]\n"
        + $"public {type} {name} {{ get; set; }}{(type.EndsWith('?') ? "" : " = default!;")}";

    public static string Required(string type, string name, string json) =>
        "[ClientMetadata.ModelProperty(Required = true)]\n"
        + $"[Newtonsoft.Json.JsonProperty(\"{json}\")]\n"
        + $"public {type} {name} {{ get; set; }}{(type.EndsWith('?') ? "" : " = default!;")}";

    public static string ThreeState(string type, string name, string json) =>
        $$"""
        private {{type}} _{{json}};
        private bool _has{{name}};
        [ClientMetadata.ModelProperty(ThreeState = true)]
        [Newtonsoft.Json.JsonProperty("{{json}}")]
        public {{type}} {{name}} { get => _{{json}}; set { _{{json}} = value; _has{{name}} = true; } }
        public bool ShouldSerialize{{name}}() => _has{{name}};
        """;

    public static string Resource(string name, params string[] operations) => Resource(name, hasInterface: false, operations);

    public static string Resource(string name, bool hasInterface, params string[] operations) =>
        $$"""
        [ClientMetadata.ApiResource{{(hasInterface ? "(HasInterface = true)" : "")}}]
        public partial class {{name}} : ClientRuntime.ApiResource<{{name}}>
        {
            protected {{name}}() : base(null) { }
            internal {{name}}(ClientRuntime.ApiClient? api) : base(api) { }
            protected override {{name}} Create(ClientRuntime.ApiClient api) => new {{name}}(api);
            static partial void MapErrors(string operation, ClientRuntime.ApiErrorMap errors);
            {{string.Join("\n", operations)}}
        }
        """;

    /// <summary>An operation without path parameters.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="result">what it returns.</param>
    /// <param name="parameters">Its parameters as C# type, C# name and name on the wire; a type that ends with <c>?</c> makes one optional.</param>
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
        var declared = string.Concat(parameters.Select(parameter =>
            $"[ClientMetadata.ApiParameter(\"{Location(parameter.Wire)}\", \"{parameter.Wire}\")] {parameter.Type} {parameter.Name}{(parameter.Type.EndsWith('?') ? " = null" : "")},\n"));
        var sent = string.Concat(parameters.Select(parameter => parameter.Wire == "request"
            ? $"call.SetJsonBody({parameter.Name}, Codecs.{key}Body);\n"
            : $"call.AddQuery(\"{parameter.Wire}\", {parameter.Name});\n"));
        return $$"""
            [ClientMetadata.ApiOperation("{{key}}", "Test.{{key}}")]
            {{errors}}
            {{attributes}}
            public virtual System.Threading.Tasks.Task<{{result}}> {{key}}Async({{declared}}System.Threading.CancellationToken cancellationToken = default)
            {
                var operation = new ClientRuntime.ApiOperation("Test.{{key}}", "{{(sent.Contains("SetJsonBody") ? "POST" : "GET")}}", "/test");
                MapErrors("{{key}}", operation.Errors);
                var call = new ClientRuntime.ApiRequest(operation);
                {{sent}}
                return Api.SendAsync(call, Codecs.{{key}}Response, cancellationToken);
            }
            """;
    }

    /// <summary>The root of a client.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="baseAddress">The document's server, or <c>null</c>.</param>
    /// <param name="schemes">Attributes that state security schemes.</param>
    /// <param name="hasInterface">Whether it implements an interface.</param>
    public static string Root(string name, string? baseAddress = "https://api.example/v1", string schemes = "", bool hasInterface = false) =>
        $"/// <summary>The root.</summary>\n[ClientMetadata.ApiRoot({string.Join(", ", new[] { baseAddress is null ? null : $"BaseAddress = \"{baseAddress}\"", hasInterface ? "HasInterface = true" : null }.OfType<string>())})]\n{schemes}\npublic partial class {name}\n{{\n}}\n";

    public static string Error(string status, string type) => $"[ClientMetadata.ApiError(\"{status}\", typeof({type}))]\n";

    private static string Location(string wire) => wire == "request" ? "body" : "query";
}
