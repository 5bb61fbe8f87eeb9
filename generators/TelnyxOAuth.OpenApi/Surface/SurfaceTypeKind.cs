namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>What a type of the client is.</summary>
internal enum SurfaceTypeKind
{
    /// <summary>A class that JSON is read into and written from.</summary>
    Model,

    /// <summary>A class that holds one of several types.</summary>
    Union,

    /// <summary>A class that has the optional parameters of a method.</summary>
    Options,

    /// <summary>A struct around a string, with some known values.</summary>
    OpenEnum,

    /// <summary>A C# enum of 32 bits.</summary>
    Int32Enum,

    /// <summary>A C# enum of 64 bits.</summary>
    Int64Enum,
}
