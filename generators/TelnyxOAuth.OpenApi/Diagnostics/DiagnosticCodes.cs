namespace TelnyxOAuth.OpenApi.Diagnostics;

/// <summary>The stable codes of all diagnostics of this tool and its build targets. DIAGNOSTICS.md explains each to users.</summary>
internal static class DiagnosticCodes
{
    /// <summary>The document does not exist or can't be read.</summary>
    public const string DocumentUnreadable = "TOA1001";

    /// <summary>The document is not well-formed YAML or JSON.</summary>
    public const string DocumentMalformed = "TOA1002";

    /// <summary>The document is not an description of an API.</summary>
    public const string NotOpenApi = "TOA1003";

    /// <summary>A <c>$ref</c> leads nowhere, in a circle, or out of the document.</summary>
    public const string BadReference = "TOA1004";

    /// <summary>An operation has no operation id, or one that would give two operations the same C# method.</summary>
    public const string BadOperationId = "TOA1005";

    /// <summary>Schemas that are composed of others expand to more than can be handled.</summary>
    public const string ExpandsTooFar = "TOA1006";

    /// <summary>Something that no layer handles is left out of the normalized document. A warning where calls lack it, otherwise a note.</summary>
    public const string LeftOut = "TOA1007";

    /// <summary>A problem of the document was repaired. A warning, or a note where nothing is lost.</summary>
    public const string Repaired = "TOA1008";

    /// <summary>A member that a later version of OpenAPI defines than the document states. A note, not an error.</summary>
    public const string LaterVersion = "TOA1009";

    /// <summary>NSwag is not beside the tool.</summary>
    public const string NSwagMissing = "TOA1101";

    /// <summary>NSwag ran and failed, or took too long.</summary>
    public const string NSwagFailed = "TOA1103";

    /// <summary>NSwag's settings file is missing or malformed.</summary>
    public const string BadSettings = "TOA1104";

    /// <summary>The folder of templates is missing.</summary>
    public const string TemplatesMissing = "TOA1105";

    /// <summary>The output can't be written.</summary>
    public const string OutputUnwritable = "TOA1106";

    /// <summary>A name in the project file is not a valid C# name.</summary>
    public const string BadName = "TOA1204";

    /// <summary>A file is not an Overlay 1.0 document, or an action in it is malformed.</summary>
    public const string BadOverlay = "TOA1301";

    /// <summary>A target is not JSONPath, or uses a part of it that is not supported.</summary>
    public const string BadTarget = "TOA1302";

    /// <summary>An action of an overlay matches nothing.</summary>
    public const string NothingMatched = "TOA1303";

    /// <summary>An action of an overlay can't be applied to what it matches.</summary>
    public const string BadAction = "TOA1304";

    /// <summary>A slice chooses nothing, or refers to a path that is not chosen.</summary>
    public const string BadSlice = "TOA1311";

    /// <summary>The two spellings of a path no longer describe the same operations.</summary>
    public const string AlternateDiffers = "TOA1321";

    /// <summary>The overlay describes something that the new document does not have.</summary>
    public const string DescribesNothing = "TOA1323";

    /// <summary>A key that the specification does not have where it stands.</summary>
    public const string UnknownKey = "TOA1501";

    /// <summary>A key that another version of the specification has.</summary>
    public const string KeyOfOtherVersion = "TOA1502";

    /// <summary>A type, or a place of a parameter, that the specification does not have.</summary>
    public const string UnknownValue = "TOA1503";

    /// <summary>A required name that no property has.</summary>
    public const string UnknownRequiredName = "TOA1504";

    /// <summary>A discriminator maps a value to a schema that is not there.</summary>
    public const string MappedToNothing = "TOA1505";

    /// <summary>A parameter of a path that the path does not have.</summary>
    public const string ParameterNotInPath = "TOA1506";

    /// <summary>Operations have the same id, which names none of their methods then.</summary>
    public const string RepeatedOperationId = "TOA1507";

    /// <summary>A default that is none of the values of its enum.</summary>
    public const string DefaultNotInEnum = "TOA1508";

    /// <summary>An item in a project file has metadata that means nothing.</summary>
    public const string UnknownMetadata = "TOA1509";
}
