using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Normalization;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>
/// What the parts that make a client tell each other: the front end the templates, by extensions; the templates the source
/// generator, by attributes and by the names of members; and what names the generated code takes for itself.
/// </summary>
/// <remarks>The generator compiles this file too, and tests hold templates, generator and Runtime to it: a name stands here or nowhere.</remarks>
internal static class Contract
{
    // From the front end to the templates: extensions, each with what it stands on, the template that reads it, and what it becomes.

    /// <summary>On parameters and properties → Client.Class, Class, Class.Union → the C# name: of an argument, or of a property where the parameter is optional.</summary>
    public const string Name = DocumentExtensions.Name;

    /// <summary>On properties of requests for which null and absent differ → Class → <see cref="Attributes.ModelProperty.ThreeState"/>, and a field that tells whether it was set.</summary>
    public const string ThreeState = DocumentExtensions.ThreeState;

    /// <summary>On enums of texts whose values are equal whatever their casing → Enum → <see cref="Attributes.OpenEnum.IgnoreCase"/>.</summary>
    public const string IgnoreCase = DocumentExtensions.IgnoreCase;

    /// <summary>On named schemas, as "line,column" in the user's document → Class, Class.Union, Enum → the Location of their attributes.</summary>
    public const string Location = "x-dotnet-location";

    /// <summary>On schemas that stand for a union, with <see cref="UnionMembers"/> → Class, Class.Union → <see cref="Attributes.JsonUnion"/> and <see cref="Attributes.UnionVariant"/>.</summary>
    public const string Union = UnionExtension.Key;

    /// <summary>On models that derive from another: that model's name → Class → what the class derives from.</summary>
    public const string Base = DocumentExtensions.Base;

    /// <summary>On models that others derive from: the member that tells those apart → Class → <see cref="Attributes.JsonModel.Discriminator"/>.</summary>
    public const string Discriminator = DocumentExtensions.Discriminator;

    /// <summary>On models of such a hierarchy: what that member says of them → Class → <see cref="Attributes.JsonModel.Kinds"/>.</summary>
    public const string Kinds = DocumentExtensions.Kinds;

    /// <summary>With <see cref="Kinds"/>, where those are but the schema's name → Class → <see cref="Attributes.JsonModel.Implied"/>.</summary>
    public const string ImpliedKinds = DocumentExtensions.ImpliedKinds;

    /// <summary>On models and unions that are the body of a webhook or a callback → Class, Class.Union → the method Parse.</summary>
    public const string Payload = DocumentExtensions.Payload;

    /// <summary>On models that others derive from → Class → a class that is not sealed.</summary>
    public const string Derived = "x-dotnet-derived";

    /// <summary>On properties that a base of the model declares → Class → nothing.</summary>
    public const string Inherited = "x-dotnet-inherited";

    /// <summary>On operations: the acceptable security schemes in order; "" for none at all → Client.Class → the ApiOperation.</summary>
    public const string Security = "x-dotnet-security";

    /// <summary>On operations with a server of their own: its path at the same origin, or its address → Client.Class → the ApiOperation.</summary>
    public const string Server = "x-dotnet-server";

    /// <summary>On operations with <see cref="Server"/>: the servers that belong to other servers of the document, by the origins of those → Client.Class → the ApiOperation.</summary>
    public const string OtherServers = "x-dotnet-other-servers";

    /// <summary>On operations: the other path that they can be reached at, their path's <see cref="DocumentExtensions.AlternatePath"/> → Client.Class → the ApiOperation.</summary>
    public const string AlternatePath = "x-dotnet-alternate-path";

    /// <summary>On operations with optional parameters: the name of the class of these → Client.Class → the class, with <see cref="Attributes.ApiOptions"/>.</summary>
    public const string Options = "x-dotnet-options";

    /// <summary>On optional parameters: the default and the limits that the document states, in words → Client.Class → the documentation of the property.</summary>
    public const string Limits = "x-dotnet-limits";

    /// <summary>On parameters that are written by a codec: the style, in .NET's casing → Client.Class → the ApiRequest, and <see cref="Attributes.ApiParameter.HasCodec"/>.</summary>
    public const string Style = "x-dotnet-style";

    /// <summary>On parameters with <see cref="Style"/>: whether each item or member stands for itself → Client.Class → the ApiRequest.</summary>
    public const string Explode = "x-dotnet-explode";

    /// <summary>On query parameters that keep reserved characters → Client.Class → the ApiRequest.</summary>
    public const string AllowReserved = "x-dotnet-allow-reserved";

    /// <summary>On query parameters that take the number of a page, where the document says that the first has 0 → Client.Class → <see cref="Attributes.ApiParameter.FromZero"/>.</summary>
    public const string FromZero = "x-dotnet-from-zero";

    /// <summary>On operations whose responses have links in a header (RFC 8288) → Client.Class → <see cref="Attributes.ApiOperation.HasLinks"/>.</summary>
    public const string Links = "x-dotnet-links";

    /// <summary>On parameters that are cookies, which NSwag takes for headers → Client.Class → the ApiRequest.</summary>
    public const string Cookie = "x-dotnet-cookie";

    /// <summary>On operations whose body is a form: the style, in .NET's casing, of the fields that have one, and whether they are exploded, by name → Client.Class → the ApiRequest.</summary>
    public const string FieldStyles = "x-dotnet-field-styles";

    /// <summary>On properties of responses: whether a response is of no use without it → Class → <see cref="Attributes.ModelProperty.Essential"/>.</summary>
    public const string Essential = DocumentExtensions.Essential;

    /// <summary>On required properties that only requests have → Class → <see cref="Attributes.ModelProperty.WriteOnly"/>.</summary>
    public const string WriteOnly = "x-dotnet-write-only";

    /// <summary>On properties that are a secret: a password, or what no response has → Class → <see cref="Attributes.ModelProperty.Secret"/>.</summary>
    public const string Secret = "x-dotnet-secret";

    /// <summary>On properties whose own name tells the one on the wire, by <see cref="Naming.PlainWireName"/> → Class → no <see cref="Attributes.ModelProperty"/>, where that has nothing else to say.</summary>
    public const string Plain = "x-dotnet-plain";

    /// <summary>On required properties of models that are sent and never read → Class → <c>required</c>, where the project's C# has it.</summary>
    public const string Demanded = "x-dotnet-demanded";

    /// <summary>On properties of requests that only the server may set → Class → <see cref="Attributes.ModelProperty.ReadOnly"/>.</summary>
    public const string ReadOnly = "x-dotnet-read-only";

    /// <summary>On operations with a body: json, form, multipart, text or binary → Client.Class → how the ApiRequest takes it, and the location in <see cref="Attributes.ApiParameter"/>.</summary>
    public const string Body = DocumentExtensions.Body;

    /// <summary>On operations with a body: the media type as the document has it → Client.Class → the ApiRequest.</summary>
    public const string BodyMediaType = "x-dotnet-body-media-type";

    /// <summary>On operations whose body has several parts: the media types of the parts that state one, by name → Client.Class → the ApiRequest.</summary>
    public const string PartMediaTypes = "x-dotnet-part-media-types";

    /// <summary>On properties of a body in parts that are a file, or a list of files → Class → <see cref="RuntimeTypes.FileUpload"/> as their type.</summary>
    public const string File = "x-dotnet-file";

    /// <summary>On operations whose response is no JSON, or a stream of it: text, binary, events, lines or sequence → Client.Class → the result's type, and <see cref="Attributes.ApiOperation.ReturnsText"/>.</summary>
    public const string Response = "x-dotnet-response";

    /// <summary>On operations that return a stream, where another does not: the property of the body by which it is asked for → Client.Class → the ApiRequest.</summary>
    public const string StreamOn = "x-dotnet-stream-on";

    /// <summary>On operations that return no stream, where another does: the property of the body by which it would be asked for → Client.Class → the ApiRequest.</summary>
    public const string StreamOff = "x-dotnet-stream-off";

    /// <summary>On operations that return a stream, where another does not, and which ask for it by the query parameter of that name → Client.Class → the ApiRequest.</summary>
    public const string StreamQuery = "x-dotnet-stream-query";

    /// <summary>On operations that ask for other media types than JSON: the header that says which → Client.Class → the ApiOperation.</summary>
    public const string Accept = "x-dotnet-accept";

    /// <summary>On operations by a method that NSwag does not know: the method → Client.Class → the ApiOperation.</summary>
    public const string Method = "x-dotnet-method";

    /// <summary>On parameters that are the whole query string, which NSwag takes for one of the query → Client.Class → the ApiRequest.</summary>
    public const string QueryString = "x-dotnet-query-string";

    /// <summary>On operations: the name for people, <c>Resource.Method</c> → Client.Class → the ApiOperation, and <see cref="Attributes.ApiOperation.Name"/>.</summary>
    public const string Operation = "x-dotnet-operation";

    /// <summary>On what is deprecated: what the document says of that, where it says anything; of a parameter always → Class, Class.Union, Client.Class → the message of Obsolete.</summary>
    public const string Deprecation = "x-dotnet-deprecation";

    /// <summary>On operations: what the document says of their first tag → Client.Class → the documentation of their resource.</summary>
    public const string ResourceSummary = "x-dotnet-resource-summary";

    /// <summary>On operations, where the project asks for interfaces → Client.Class → <see cref="Attributes.ApiResource.HasInterface"/>.</summary>
    public const string Interfaces = "x-dotnet-interfaces";

    /// <summary>On the first operation, with <see cref="ClientMembers"/> → Client.Class → the root, with <see cref="Attributes.ApiRoot"/> and <see cref="Attributes.SecurityScheme"/>.</summary>
    public const string Client = "x-dotnet-client";

    /// <summary>On the first operation, with <see cref="HeaderClassMembers"/> → Client.Class → a class of extension methods of the Runtime's ApiResponseHeaders.</summary>
    public const string ResponseHeaders = "x-dotnet-response-headers";

    /// <summary>On the first operation, with <see cref="ServerClassMembers"/>, where there is a server to choose → Client.Class → a class of the servers' addresses.</summary>
    public const string ServerClass = "x-dotnet-servers";

    /// <summary>On enums: the C# names of the values, made or the document's <see cref="DocumentExtensions.EnumVarNames"/>, which NSwag reads itself → Enum, as <c>member.Name</c> → the constants in <see cref="Members.Values"/>.</summary>
    public const string EnumNames = "x-enumNames";

    /// <summary>What <see cref="Union"/> holds.</summary>
    public static class UnionMembers
    {
        /// <summary>The member of the variants that tells them apart → Class.Union → <see cref="Attributes.JsonUnion.Discriminator"/>.</summary>
        public const string Discriminator = UnionExtension.Discriminator;

        /// <summary>The member of the variants that has that member, if it isn't their own → Class.Union → <see cref="Attributes.JsonUnion.Within"/>.</summary>
        public const string Within = UnionExtension.Within;

        /// <summary>What that member says, by variant → Class.Union → <see cref="Attributes.UnionVariant.Values"/>.</summary>
        public const string Values = UnionExtension.Values;

        /// <summary>The variants whose values are guessed → Class.Union → <see cref="Attributes.UnionVariant.Implied"/>.</summary>
        public const string Implied = UnionExtension.Implied;
    }

    /// <summary>What <see cref="ResponseHeaders"/> holds.</summary>
    public static class HeaderClassMembers
    {
        /// <summary>The name → Client.Class → the class's name.</summary>
        public const string Name = "name";

        /// <summary>The headers, each with <see cref="HeaderMembers"/> → Client.Class → its methods.</summary>
        public const string Headers = "headers";
    }

    /// <summary>What each of <see cref="HeaderClassMembers.Headers"/> holds.</summary>
    public static class HeaderMembers
    {
        /// <summary>The C# name → Client.Class → the method's name.</summary>
        public const string Name = "name";

        /// <summary>The name on the wire → Client.Class → what is read.</summary>
        public const string WireName = "wireName";

        /// <summary>The Runtime's method → Client.Class → what reads it.</summary>
        public const string Getter = "getter";

        /// <summary>The C# type, without its question mark → Client.Class → what the method returns. NSwag takes what has a member called type for a schema.</summary>
        public const string Result = "result";

        /// <summary>What the document says of it → Client.Class → the method's documentation.</summary>
        public const string Description = "description";

        /// <summary>Whether all responses mark it as deprecated → Client.Class → the method is obsolete.</summary>
        public const string Deprecated = "deprecated";

        /// <summary>With <see cref="Deprecated"/>: what the document says of that, where it says anything → Client.Class → the message.</summary>
        public const string Deprecation = "deprecation";
    }

    /// <summary>What <see cref="ServerClass"/> holds.</summary>
    public static class ServerClassMembers
    {
        /// <summary>The name → Client.Class → the class's name.</summary>
        public const string Name = "name";

        /// <summary>The servers, each with <see cref="ServerMembers"/> → Client.Class → its members.</summary>
        public const string Servers = "servers";
    }

    /// <summary>What each of <see cref="ServerClassMembers.Servers"/> holds.</summary>
    public static class ServerMembers
    {
        /// <summary>The C# name → Client.Class → a property's name, or that of a method, where there is something to choose.</summary>
        public const string Name = "name";

        /// <summary>The address, with the names of variables in braces → Client.Class → the value, or what the method fills.</summary>
        public const string Url = "url";

        /// <summary>Whether it is relative → Client.Class → the argument for the address that it is relative to.</summary>
        public const string IsRelative = "isRelative";

        /// <summary>What the document says of it → Client.Class → the member's documentation.</summary>
        public const string Description = "description";

        /// <summary>Its variables, each with <see cref="ServerVariableMembers"/>, those without a default first → Client.Class → the method's arguments.</summary>
        public const string Variables = "variables";
    }

    /// <summary>What each of <see cref="ServerMembers.Variables"/> holds.</summary>
    public static class ServerVariableMembers
    {
        /// <summary>The name in the document → Client.Class → what is filled.</summary>
        public const string Name = "name";

        /// <summary>The C# name → Client.Class → the argument.</summary>
        public const string Argument = "argument";

        /// <summary>The value for callers who give none → Client.Class → the argument's default.</summary>
        public const string Default = "default";

        /// <summary>The values that it can have, if not any → Client.Class → what the argument is checked by.</summary>
        public const string Allowed = "allowed";

        /// <summary>What the document says of it → Client.Class → the argument's documentation.</summary>
        public const string Description = "description";
    }

    /// <summary>What <see cref="Client"/> holds.</summary>
    public static class ClientMembers
    {
        /// <summary>The name → Client.Class → the root's name.</summary>
        public const string Name = "name";

        /// <summary>The document's title → Client.Class → the root's documentation.</summary>
        public const string Title = "title";

        /// <summary>The first server, where it can be used as it is → Client.Class → <see cref="Attributes.ApiRoot.BaseAddress"/>.</summary>
        public const string BaseAddress = "baseAddress";

        /// <summary>The origins of the document's other servers, with spaces between them → Client.Class → <see cref="Attributes.ApiRoot.OtherOrigins"/>.</summary>
        public const string OtherOrigins = "otherOrigins";

        /// <summary>Whether the project asks for interfaces → Client.Class → <see cref="Attributes.ApiRoot.HasInterface"/>.</summary>
        public const string Interfaces = "interfaces";

        /// <summary>Whether the project asks for methods that register the client with a service container → Client.Class → <see cref="Attributes.ApiRoot.HasRegistration"/>.</summary>
        public const string Registration = "registration";

        /// <summary>The security schemes, each with <see cref="SchemeMembers"/> → Client.Class → <see cref="Attributes.SecurityScheme"/>.</summary>
        public const string Schemes = "schemes";
    }

    /// <summary>What each of <see cref="ClientMembers.Schemes"/> holds.</summary>
    public static class SchemeMembers
    {
        /// <summary>The name in the document → Client.Class → <see cref="Attributes.SecurityScheme.Name"/>.</summary>
        public const string Name = "name";

        /// <summary>The option for its credential → Client.Class → <see cref="Attributes.SecurityScheme.PropertyName"/>.</summary>
        public const string Property = "property";

        /// <summary>How the credential is sent → Client.Class → <see cref="Attributes.SecurityScheme.Kind"/>.</summary>
        public const string Kind = "kind";

        /// <summary>What carries a key → Client.Class → <see cref="Attributes.SecurityScheme.ParameterName"/>.</summary>
        public const string Parameter = "parameter";

        /// <summary>Where tokens are requested (OAuth) → Client.Class → <see cref="Attributes.SecurityScheme.TokenEndpoint"/>.</summary>
        public const string TokenEndpoint = "tokenEndpoint";

        /// <summary>Where users sign in (OAuth) → Client.Class → <see cref="Attributes.SecurityScheme.AuthorizationEndpoint"/>.</summary>
        public const string AuthorizationEndpoint = "authorizationEndpoint";

        /// <summary>Where the server's metadata is (OpenID Connect) → Client.Class → <see cref="Attributes.SecurityScheme.MetadataAddress"/>.</summary>
        public const string MetadataAddress = "metadataAddress";
    }

    /// <summary>
    /// From the templates to the generator: the attributes that it asks for. A number is the place of an argument, a text the name
    /// of one. All but the last two are of the Runtime's namespace Metadata.
    /// </summary>
    public static class Attributes
    {
        /// <summary>Enum → on the struct → the wrapper's other half.</summary>
        public static class OpenEnum
        {
            public const string Attribute = "OpenEnum";

            /// <summary>From <see cref="Contract.IgnoreCase"/> → the wrapper's equality.</summary>
            public const string IgnoreCase = "IgnoreCase";

            /// <summary>From <see cref="Contract.Location"/> → what diagnostics say.</summary>
            public const string Location = "Location";
        }

        /// <summary>Class → on the class → the model's codec.</summary>
        public static class JsonModel
        {
            public const string Attribute = "JsonModel";

            /// <summary>From <see cref="Contract.Kinds"/>, from this place on → what its hierarchy is read by, and what is written.</summary>
            public const int Kinds = 0;

            /// <summary>From <see cref="Contract.ImpliedKinds"/> → the same, in any casing.</summary>
            public const string Implied = "Implied";

            /// <summary>From <see cref="Contract.Discriminator"/> → the member by which a hierarchy is read.</summary>
            public const string Discriminator = "Discriminator";

            /// <summary>From <see cref="Contract.Location"/> → what diagnostics say.</summary>
            public const string Location = "Location";
        }

        /// <summary>Class, Class.Union → on a property, unless it is <see cref="Contract.Plain"/> and no more → how its codec reads and writes it.</summary>
        public static class ModelProperty
        {
            public const string Attribute = "ModelProperty";

            /// <summary>The name on the wire → the codec.</summary>
            public const int Name = 0;

            /// <summary>Required by the document → it must be set.</summary>
            public const string Required = "Required";

            /// <summary>From <see cref="Contract.ThreeState"/> → it is written if it was set.</summary>
            public const string ThreeState = "ThreeState";

            /// <summary>From <see cref="Contract.ReadOnly"/> → it is not written in requests.</summary>
            public const string ReadOnly = "ReadOnly";

            /// <summary>From <see cref="Contract.WriteOnly"/> → no response lacks it.</summary>
            public const string WriteOnly = "WriteOnly";

            /// <summary>From <see cref="Contract.Secret"/> → the model's text for people is without it.</summary>
            public const string Secret = "Secret";

            /// <summary>From <see cref="Contract.Essential"/> → a response without it can't be read.</summary>
            public const string Essential = "Essential";
        }

        /// <summary>Class.Union → on the class → the union's other half, and its codec.</summary>
        public static class JsonUnion
        {
            public const string Attribute = "JsonUnion";

            /// <summary>From <see cref="UnionMembers.Discriminator"/> → the codec, and the property Kind.</summary>
            public const string Discriminator = "Discriminator";

            /// <summary>From <see cref="UnionMembers.Within"/> → the codec, and the property Kind.</summary>
            public const string Within = "Within";

            /// <summary>From <see cref="Contract.Location"/> → what diagnostics say.</summary>
            public const string Location = "Location";
        }

        /// <summary>Class.Union → on the property of a variant → the codec, a constructor and a conversion.</summary>
        public static class UnionVariant
        {
            public const string Attribute = "UnionVariant";

            /// <summary>From <see cref="UnionMembers.Values"/>, from this place on → the codec.</summary>
            public const int Values = 0;

            /// <summary>From <see cref="UnionMembers.Implied"/> → the codec.</summary>
            public const string Implied = "Implied";
        }

        /// <summary>Client.Class → on a resource's class → its other half.</summary>
        public static class ApiResource
        {
            public const string Attribute = "ApiResource";

            /// <summary>From <see cref="Interfaces"/> → <see cref="Types.Interface"/>.</summary>
            public const string HasInterface = "HasInterface";
        }

        /// <summary>Client.Class → on a method that its own name and its resource's don't tell all of → its codecs, its errors, its enumerator.</summary>
        public static class ApiOperation
        {
            public const string Attribute = "ApiOperation";

            /// <summary>NSwag's name of the operation → what <see cref="Members"/> are called.</summary>
            public const int Key = 0;

            /// <summary>From <see cref="Operation"/> → paging, which names the operation where a page can't be read.</summary>
            public const int Name = 1;

            /// <summary>From <see cref="Response"/> → no codec.</summary>
            public const string ReturnsText = "ReturnsText";

            /// <summary>From <see cref="Links"/> → which styles of paging fit.</summary>
            public const string HasLinks = "HasLinks";
        }

        /// <summary>Client.Class → on the class of an operation's optional parameters → the operation's parameters.</summary>
        public static class ApiOptions
        {
            public const string Attribute = "ApiOptions";
        }

        /// <summary>
        /// Client.Class → on a parameter that is not in the path, or on the property of an optional one that is not in the query, has
        /// another name there, or has a codec → paging, and the codec of a body.
        /// </summary>
        public static class ApiParameter
        {
            public const string Attribute = "ApiParameter";

            /// <summary>query, path, header, cookie, <see cref="BodyLocation"/>, or content for a body without a codec → whether it has one; which styles of paging fit.</summary>
            public const int Location = 0;

            /// <summary>The name on the wire → which styles of paging fit.</summary>
            public const int Name = 1;

            /// <summary>From <see cref="Style"/> → its codec.</summary>
            public const string HasCodec = "HasCodec";

            /// <summary>From <see cref="Contract.FromZero"/> → the number of the first page.</summary>
            public const string FromZero = "FromZero";
        }

        /// <summary>Client.Class → one for each documented failure of a method → its map of errors.</summary>
        public static class ApiError
        {
            public const string Attribute = "ApiError";

            /// <summary>The status → the map.</summary>
            public const int Status = 0;

            /// <summary>The error object → its codec in the map.</summary>
            public const int ErrorType = 1;
        }

        /// <summary>Client.Class → on the root's class → its other half, and its options.</summary>
        public static class ApiRoot
        {
            public const string Attribute = "ApiRoot";

            /// <summary>From <see cref="ClientMembers.BaseAddress"/> → the options' default.</summary>
            public const string BaseAddress = "BaseAddress";

            /// <summary>From <see cref="ClientMembers.OtherOrigins"/> → where credentials may go with an operation's own server.</summary>
            public const string OtherOrigins = "OtherOrigins";

            /// <summary>From <see cref="ClientMembers.Interfaces"/> → <see cref="Types.Interface"/>.</summary>
            public const string HasInterface = "HasInterface";

            /// <summary>From <see cref="ClientMembers.Registration"/> → <see cref="Types.Registration"/>.</summary>
            public const string HasRegistration = "HasRegistration";
        }

        /// <summary>Client.Class → on the root's class, one for each scheme → an option.</summary>
        public static class SecurityScheme
        {
            public const string Attribute = "SecurityScheme";

            /// <summary>From <see cref="SchemeMembers.Name"/> → the credential's key.</summary>
            public const int Name = 0;

            /// <summary>From <see cref="SchemeMembers.Property"/> → the option's name.</summary>
            public const int PropertyName = 1;

            /// <summary>From <see cref="SchemeMembers.Kind"/> → the option's type.</summary>
            public const int Kind = 2;

            /// <summary>From <see cref="SchemeMembers.Parameter"/> → the credential of a key.</summary>
            public const string ParameterName = "ParameterName";

            /// <summary>From <see cref="SchemeMembers.TokenEndpoint"/> → the options of the client itself, and their default.</summary>
            public const string TokenEndpoint = "TokenEndpoint";

            /// <summary>From <see cref="SchemeMembers.AuthorizationEndpoint"/> → the options for signing users in.</summary>
            public const string AuthorizationEndpoint = "AuthorizationEndpoint";

            /// <summary>From <see cref="SchemeMembers.MetadataAddress"/> → the options of the client itself, without a default.</summary>
            public const string MetadataAddress = "MetadataAddress";
        }

        /// <summary>.NET's; Client.Class → on a method that the document deprecates → on its enumerator too.</summary>
        public static class Obsolete
        {
            public const string Attribute = "Obsolete";

            /// <summary>What it says → what it says there.</summary>
            public const int Message = 0;
        }
    }

    /// <summary>The generic types that a method returns which makes no call before it is enumerated: Client.Class, by <see cref="Response"/> → the codec of an item, and no enumerator.</summary>
    public static readonly string[] StreamTypes = ["EventStream", "IAsyncEnumerable"];

    /// <summary>What <see cref="Attributes.ApiParameter.Location"/> says of a body with a codec.</summary>
    public const string BodyLocation = "body";

    /// <summary>What <see cref="Attributes.ApiParameter.Location"/> says of a query parameter.</summary>
    public const string QueryLocation = "query";

    /// <summary>Where a parameter is that has no <see cref="Attributes.ApiParameter"/> and is not optional.</summary>
    public const string PathLocation = "path";

    /// <summary>The names by which generated code knows what it stands on: File and every file of the generator begin with them.</summary>
    public static class Aliases
    {
        /// <summary>.NET's namespace.</summary>
        public const string System = ReservedTypeNames.System;

        /// <summary>Newtonsoft.Json's namespace.</summary>
        public const string Newtonsoft = ReservedTypeNames.Newtonsoft;

        /// <summary>The Runtime's namespace.</summary>
        public const string Runtime = ReservedTypeNames.Runtime;

        /// <summary>The namespace of the Runtime's attributes; only templates use it.</summary>
        public const string Metadata = ReservedTypeNames.Metadata;

        /// <summary>The type of dates without a time, by nswag.json: so are they told from others wherever they stand, in lists and maps too.</summary>
        public const string Date = ReservedTypeNames.Date;

        /// <summary>The attribute by which System.Text.Json knows a type's converter; what has no effect, where that is missing.</summary>
        public const string JsonConverter = ReservedTypeNames.JsonConverter;

        /// <summary>The type of times that are whole numbers of seconds, by nswag.json that of NSwag's times of a day.</summary>
        public const string UnixTime = ReservedTypeNames.UnixTime;

        /// <summary>The type of times that are numbers of seconds, by nswag.json that of NSwag's durations.</summary>
        public const string FractionalUnixTime = ReservedTypeNames.FractionalUnixTime;
    }

    /// <summary>Types of the Runtime that no codec reads, as the templates write them and the generator knows them again.</summary>
    public static class RuntimeTypes
    {
        /// <summary>Class, by <see cref="File"/>, and Client.Class, by <see cref="Body"/> → a part that is written as a file.</summary>
        public const string FileUpload = Aliases.Runtime + ".FileUpload";

        /// <summary>Client.Class, by <see cref="Response"/> → a result without a codec.</summary>
        public const string FileDownload = Aliases.Runtime + ".FileDownload";

        /// <summary>Client.Class, by a status of redirects → a result without a codec.</summary>
        public const string RedirectResponse = Aliases.Runtime + ".RedirectResponse";
    }

    /// <summary>The members by which the two halves of a class know each other, and the others that hold them up. Names are those of an operation, its key, or of a property.</summary>
    public static class Members
    {
        /// <summary>The Runtime's, on every resource: Client.Class and the paging enumerators send with it.</summary>
        public const string Api = "Api";

        /// <summary>By the generator, inside a resource: has <see cref="BodyCodec"/> and <see cref="ResponseCodec"/>; Client.Class and the paging enumerators use it.</summary>
        public const string Codecs = ReservedTypeNames.Codecs;

        /// <summary>By the generator, in the namespace: has the codecs of error objects, by the names of their types; Client.Class uses it.</summary>
        public const string ErrorCodecs = ReservedTypeNames.ErrorCodecs;

        /// <summary>By the generator, in a root: the name of its activity source, meter and log category.</summary>
        public const string TelemetryName = "TelemetryName";

        /// <summary>Enum: the class inside a wrapper that has its values as constants, which the generator makes the wrapper's members of.</summary>
        public const string Values = ReservedTypeNames.Values;

        /// <summary>By the generator, in the wrapper of an enum: holds the value.</summary>
        public const string ValueField = "_value";

        /// <summary>By the generator, of a body.</summary>
        public static string BodyCodec(string key) => key + "Body";

        /// <summary>By the generator, of a response.</summary>
        public static string ResponseCodec(string key) => key + "Response";

        /// <summary>By the generator, of a parameter, whose name follows.</summary>
        public static string ParameterCodec(string key) => key + "_";

        /// <summary>Client.Class: holds what an operation is, once it was called.</summary>
        public static string OperationField(string camelCaseKey) => "_" + camelCaseKey + "Operation";

        /// <summary>Client.Class, the parameter of an operation that takes the optional ones; the paging enumerators have it too.</summary>
        public const string Options = "options";

        /// <summary>Class: holds a property with three states.</summary>
        public static string PropertyField(string camelCaseProperty) => "_" + camelCaseProperty;

        /// <summary>By the generator, on a model: makes another one.</summary>
        public const string CreateModel = "CreateModel";

        /// <summary>By the generator, on a model: lists its members for its codec.</summary>
        public const string ExchangeMembers = "ExchangeMembers";

        /// <summary>By the generator, on a model that others derive from: lists them.</summary>
        public const string ModelKinds = "ModelKinds";

        /// <summary>Class and Class.Union → in the class of what a webhook brings, unless the class or a member of it is called so.</summary>
        public const string PayloadMethod = "Parse";

        /// <summary>Client.Class: what the name of an operation's method ends with.</summary>
        public const string AsyncSuffix = "Async";

        /// <summary>By the generator, on a model of a hierarchy: says what it is on the wire.</summary>
        public const string ModelKind = "ModelKind";

        /// <summary>By the generator, on a union: gets its codec.</summary>
        public const string UnionCodec = ReservedTypeNames.UnionCodec;
    }

    /// <summary>The types that are named after others.</summary>
    public static class Types
    {
        /// <summary>NSwag, by nswag.json, and Client.Class: what the names of resources end with, and the root's properties don't.</summary>
        public const string ResourceSuffix = ReservedTypeNames.ResourceSuffix;

        /// <summary>Client.Class, and the paging enumerators: what a resource derives from that has methods with options; it has those methods as they were without.</summary>
        public static string Base(string resource) => resource + ReservedTypeNames.BaseSuffix;

        /// <summary>By the generator: reads and writes a union, or has the codecs of a model's lists of lists and the like.</summary>
        public static string Codec(string model) => model + ReservedTypeNames.CodecSuffix;

        /// <summary>By the generator: what a resource or a root implements, where the project asks for interfaces.</summary>
        public static string Interface(string name) => ReservedTypeNames.InterfacePrefix + name;

        /// <summary>By the generator, and by users who complete a class of options; by the front end, of an operation's: what its name ends with.</summary>
        public const string OptionsSuffix = "Options";

        /// <summary>By the generator: the methods that register a root, where the project asks for them.</summary>
        public static string Registration(string root) => root + "ServiceCollectionExtensions";

        /// <summary>By the generator: the options of a root.</summary>
        public static string Options(string root) => root + OptionsSuffix;

        /// <summary>Client.Class, by <see cref="ServerClass"/>: the addresses of the servers that a root can be given.</summary>
        public static string Servers(string root) => root + "Servers";
    }

    /// <summary>The names that generated code takes for itself, so that what is named after the document gives way to them.</summary>
    public static class Reserved
    {
        /// <summary>What every class and struct has.</summary>
        private static readonly string[] Object = ReservedTypeNames.ObjectMembers;

        /// <summary>To a value of an enum: what Enum and the generator declare in the struct, and the alias that its members begin with.</summary>
        public static readonly string[] EnumMembers = [.. Object, .. ReservedTypeNames.EnumMembers, Members.ValueField, Aliases.System];

        /// <summary>To a property of a model: what the Runtime's JsonModel has, and the alias that the codecs of members begin with.</summary>
        public static readonly string[] Properties = [.. Object, "AdditionalProperties", "MissingMembers", Members.CreateModel, Members.ExchangeMembers, Members.ModelKinds, Members.ModelKind, Aliases.Runtime];

        /// <summary>To a variant of a union: what the Runtime's JsonUnion has and the generator declares.</summary>
        public static readonly string[] Variants = [.. Object, .. ReservedTypeNames.UnionMembers];

        /// <summary>To a parameter: what every method has, and what NSwag calls a body; a method with one has <see cref="BodyParameter"/> too.</summary>
        public static readonly string[] Parameters = ["body", "cancellationToken", Members.Options];

        /// <summary>To an optional parameter, which is a property: what the Runtime's OperationOptions has. The name of its class is taken too.</summary>
        public static readonly string[] OptionProperties = Object;

        /// <summary>To the resources of a client: what the generator declares in the root.</summary>
        public static readonly string[] Resources = [.. Object, "Dispose", Members.TelemetryName, "WithOptions", "_api"];

        /// <summary>To the credential of a security scheme: what the Runtime's ApiClientOptions has, what the generator declares, and the alias that credentials begin with.</summary>
        public static readonly string[] Options =
        [
            .. Object, "AttemptTimeout", "BaseAddress", "Client", "Complete", "CreateCredential", "CreateTokenCredential", "Credential", "DefaultBaseAddress", "DescribeCredential", "HttpClient",
            "LoggerFactory", "MaxResponseBytes", "MaxRetries", "OnCompleting", "RequireDocumentedMembers", "Set", "SetCredential", "SetDefaults", "TimeProvider", "TokenStore", "TotalTimeout",
            "UseOlderRoutes", "UserAgent", "Validate", Aliases.Runtime,
        ];

        /// <summary>To the credential of a security scheme beside one of OAuth: what the generator declares for that.</summary>
        public static readonly string[] ClientOptions =
        [
            "ClientId", "ClientSecret", "Scope", "TokenSource", "TokenEndpoint", "DefaultTokenEndpoint", "DefaultAuthorizationEndpoint", "CreateAuthorizationServerOptions",
        ];

        /// <summary>To a header of responses: what every class and the Runtime's ApiResponseHeaders have, which would come before it.</summary>
        public static readonly string[] Headers =
        [
            .. Object, "ContainsKey", "Count", "GetBoolean", "GetDateTimeOffset", "GetDouble", "GetEnumerator", "GetGuid", "GetInt32", "GetInt64", "GetList",
            "GetText", "GetUri", "Keys", "TryGetValue", "Values", Aliases.System, Aliases.Runtime,
        ];

        /// <summary>To a server: what every class has, and the aliases that its address begins with. The name of its class is taken too.</summary>
        public static readonly string[] Servers = [.. Object, Aliases.System, Aliases.Runtime];

        /// <summary>To the argument for a server's variable: the one that a relative server has.</summary>
        public static readonly string[] ServerArguments = ["baseAddress"];

        /// <summary>To a type: the aliases, what stands inside resources, and what NSwag leaves out.</summary>
        public static readonly string[] Types = ReservedTypeNames.All;

        /// <summary>What a method calls its body: a model, or else what is sent as it is.</summary>
        public static string BodyParameter(bool isModel) => isModel ? "request" : "content";
    }
}
