using System;

namespace TelnyxOAuth.Runtime;

/// <summary>A model can't be written because a member that the document requires is not set. Nothing was sent.</summary>
public sealed class RequiredMemberException : InvalidOperationException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="modelName">The model's name, such as <c>OAuthClientCreateRequest</c>.</param>
    /// <param name="memberName">The member's name, such as <c>ClientType</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="modelName"/> or <paramref name="memberName"/> is <c>null</c>.</exception>
    public RequiredMemberException(string modelName, string memberName)
        : base($"{modelName}.{memberName} is required and is not set: set it before the model is sent.")
    {
        ModelName = modelName ?? throw new ArgumentNullException(nameof(modelName));
        MemberName = memberName ?? throw new ArgumentNullException(nameof(memberName));
    }

    /// <summary>Gets the model's name.</summary>
    public string ModelName { get; }

    /// <summary>Gets the name of the member that is not set.</summary>
    public string MemberName { get; }
}
