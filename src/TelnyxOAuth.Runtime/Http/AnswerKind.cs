namespace TelnyxOAuth.Runtime;

/// <summary>What an operation answers with.</summary>
internal enum AnswerKind
{
    /// <summary>JSON, from which a model is read.</summary>
    Model,

    /// <summary>Nothing that is looked at.</summary>
    Nothing,

    /// <summary>A redirect, or a page for a browser.</summary>
    Redirect,
}
