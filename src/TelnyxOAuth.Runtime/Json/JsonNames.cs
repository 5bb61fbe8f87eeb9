using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>The property names that codecs know, so that reading one again allocates nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonNames
{
    internal static PropertyNameTable Table { get; } = new PropertyNameTable();

    /// <summary>Adds names to the table.</summary>
    /// <param name="names">The names of a model's properties.</param>
    public static void Add(params string[] names) => Table.Add(names);
}
