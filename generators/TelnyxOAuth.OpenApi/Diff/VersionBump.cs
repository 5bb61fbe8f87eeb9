namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Which part of the client's version has to be bumped, by Semantic Versioning.</summary>
internal enum VersionBump
{
    /// <summary>None: users see no difference.</summary>
    None,

    /// <summary>The third: nothing is new, and code still compiles.</summary>
    Patch,

    /// <summary>The second: something is new or deprecated.</summary>
    Minor,

    /// <summary>The first: something breaks.</summary>
    Major,
}
