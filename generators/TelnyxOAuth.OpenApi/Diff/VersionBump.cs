namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Which part of the SDK's version has to rise, by Semantic Versioning.</summary>
internal enum VersionBump
{
    /// <summary>None: users see no difference.</summary>
    None,

    /// <summary>The third: only what behaves otherwise.</summary>
    Patch,

    /// <summary>The second: something is new or deprecated.</summary>
    Minor,

    /// <summary>The first: something breaks.</summary>
    Major,
}
