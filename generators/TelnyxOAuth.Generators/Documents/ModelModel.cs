namespace TelnyxOAuth.Generators.Documents;

/// <summary>A model: a class that JSON is read into and written from.</summary>
internal sealed record ModelModel(
    string Namespace,
    string Name,
    bool IsAbstract,
    EquatableArray<PropertyModel> Properties);

/// <summary>A model's property.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="JsonName">Its name on the wire.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Whether the document requires it.</param>
/// <param name="IsThreeState">Whether being absent and being <c>null</c> differ.</param>
/// <param name="IsReadOnly">Whether only the server sets it.</param>
/// <param name="IsWriteOnly">Whether only requests have it.</param>
/// <param name="IsEssential">Whether a response is of no use without it.</param>
/// <param name="IsSecret">Whether it is a secret whatever its name is.</param>
/// <param name="IsDemanded">Whether whoever creates the model has to set it, as C# says it by <c>required</c>.</param>
internal sealed record PropertyModel(
    string Name,
    string JsonName,
    TypeShape Type,
    bool IsRequired,
    bool IsThreeState = false,
    bool IsReadOnly = false,
    bool IsWriteOnly = false,
    bool IsEssential = false,
    bool IsSecret = false,
    bool IsDemanded = false)
{
    /// <summary>Whether a response is to have it.</summary>
    internal bool IsPromised => (IsRequired && !IsWriteOnly && !Type.IsSentOnly) || IsEssential;
}
