using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>Holds a model's member for which being <c>null</c> and being absent differ.</summary>
/// <typeparam name="T">The member's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ThreeState<T>
{
    private T _value;

    /// <summary>Gets or sets the value; setting it, to <c>null</c> too, makes the member one that is there.</summary>
    public T Value
    {
        readonly get => _value;
        set => (_value, IsSet) = (value, true);
    }

    /// <summary>Gets whether the value was set.</summary>
    public bool IsSet { get; private set; }
}
