using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>The property names of all codecs, so that reading a known name allocates nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonNames
{
    internal static PropertyNameTable Table { get; } = new PropertyNameTable();

    /// <summary>Adds names to the table.</summary>
    /// <param name="names">The names of a model's properties.</param>
    public static void Add(params string[] names) => Table.Add(names);
}
