namespace TelnyxOAuth.OpenApi.Naming;

/// <summary>The names that no type of a document gets. They stand in an early stage for the one that names types; the contract says what they are.</summary>
internal static class ReservedTypeNames
{
    /// <summary>The alias of .NET's namespace.</summary>
    public const string System = "System";

    /// <summary>The alias of Newtonsoft.Json's namespace.</summary>
    public const string Newtonsoft = "Newtonsoft";

    /// <summary>The alias of the Runtime's namespace.</summary>
    public const string Runtime = "ClientRuntime";

    /// <summary>The alias of the namespace of the Runtime's attributes.</summary>
    public const string Metadata = "ClientMetadata";

    /// <summary>The alias of the type of dates without a time.</summary>
    public const string Date = "ClientDate";

    /// <summary>The alias of the attribute of System.Text.Json that names a type's converter.</summary>
    public const string JsonConverter = "ClientJsonConverter";

    /// <summary>The alias of the type of times that are whole seconds since 1970.</summary>
    public const string UnixTime = "ClientUnixTime";

    /// <summary>The alias of the type of times that are seconds since 1970, with fractions.</summary>
    public const string FractionalUnixTime = "ClientFractionalUnixTime";

    /// <summary>The class inside each resource that has its codecs.</summary>
    public const string Codecs = "Codecs";

    /// <summary>The class inside the struct of each enum of texts that has its values as constants.</summary>
    public const string Values = "Values";

    /// <summary>The class that has the codecs of all error objects.</summary>
    public const string ErrorCodecs = "ErrorCodecs";

    /// <summary>A name that NSwag gives to nothing.</summary>
    public const string Object = "Object";

    /// <summary>What NSwag takes for .NET's class.</summary>
    public const string Exception = "Exception";

    /// <summary>What NSwag calls a file that is a response.</summary>
    public const string FileResponse = "FileResponse";

    /// <summary>What the names of all resources' classes end with.</summary>
    public const string ResourceSuffix = "Resource";

    /// <summary>What the names of the classes end with that resources derive from.</summary>
    public const string BaseSuffix = "Base";

    /// <summary>What the names of interfaces begin with, before that of the class which implements them.</summary>
    public const string InterfacePrefix = "I";

    /// <summary>What the name of a codec ends with, after that of its model.</summary>
    public const string CodecSuffix = "JsonCodec";

    /// <summary>The member of a union that gets its codec.</summary>
    public const string UnionCodec = "UnionCodec";

    /// <summary>What every class and struct has: inside one, such a name is no type.</summary>
    public static readonly string[] ObjectMembers = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>What the struct of an enum of texts has, which can't be called like a member of its own.</summary>
    public static readonly string[] EnumMembers = ["IsKnown", "KnownValues", "Parse", "Value", Values];

    /// <summary>What the class of a union has, which can't be called like a member of its own.</summary>
    public static readonly string[] UnionMembers = ["FromUnknown", "Kind", UnionCodec, "Unknown", "UnknownText", "Value"];

    /// <summary>All of them but those of resources, their bases, their interfaces and codecs.</summary>
    public static readonly string[] All = [System, Newtonsoft, Runtime, Metadata, Date, JsonConverter, UnixTime, FractionalUnixTime, Codecs, ErrorCodecs, Object, Exception, FileResponse, .. ObjectMembers];
}
