namespace TelnyxOAuth.Sandbox.Protocol;

/// <summary>Keeps error descriptions within the characters that RFC 6749, section 5.2 allows in them.</summary>
internal static class ErrorText
{
    public static string Clean(string description) =>
        string.Create(description.Length, description, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = source[i] is (>= ' ' and <= '~') and not '"' and not '\\' ? source[i] : '?';
            }
        });
}
