using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>The property names that codecs know, so that reading one again allocates nothing.</summary>
public static class JsonNames
{
    internal static DefaultJsonNameTable Table { get; } = new DefaultJsonNameTable();

    /// <summary>Adds names to the table.</summary>
    /// <param name="names">The names of a model's properties.</param>
    public static void Add(params string[] names)
    {
        foreach (var name in names)
        {
            Table.Add(name);
        }
    }
}
