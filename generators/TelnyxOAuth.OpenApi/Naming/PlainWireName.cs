using System.Text;

namespace TelnyxOAuth.OpenApi.Naming;

/// <summary>The name on the wire that a property's own name tells: its words in lower case, with underscores between them.</summary>
/// <remarks>The generator compiles this file too: a property has no attribute for a name that its own tells.</remarks>
internal static class PlainWireName
{
    /// <summary>The name, such as <c>client_id</c> for <c>ClientId</c>.</summary>
    public static string Of(string property)
    {
        var name = new StringBuilder(property.Length + 8);
        foreach (var character in property)
        {
            if (char.IsUpper(character) && name.Length > 0)
            {
                name.Append('_');
            }

            name.Append(char.ToLowerInvariant(character));
        }

        return name.ToString();
    }
}
