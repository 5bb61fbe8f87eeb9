using System;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Sends a user name and a password in the Authorization header (RFC 7617).</summary>
public sealed class BasicCredential : ApiCredential
{
    private readonly string _header;

    /// <summary>Creates the credential. Both strings are sent as UTF-8.</summary>
    /// <param name="userName">The user name: no colon, no control characters. It may be empty.</param>
    /// <param name="password">The password: no control characters. It may be empty.</param>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">An argument contains a forbidden character; the message does not repeat it.</exception>
    public BasicCredential(string userName, string password)
    {
        // A colon would end the user name.
        ThrowIfUnusable(userName, nameof(userName), mayHoldColon: false);
        ThrowIfUnusable(password, nameof(password), mayHoldColon: true);
        _header = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(userName + ":" + password));
    }

    /// <inheritdoc/>
    public override ValueTask ApplyAsync(ApiRequest request, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        if (message is null)
        {
            throw new ArgumentNullException(nameof(message));
        }

        message.Headers.TryAddWithoutValidation("Authorization", _header);
        return default;
    }

    private static void ThrowIfUnusable(string? text, string parameterName, bool mayHoldColon)
    {
        if (text is null)
        {
            throw new ArgumentNullException(parameterName);
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || (text[i] == ':' && !mayHoldColon))
            {
                throw new ArgumentException(
                    $"The credential holds a character that it can't, at index {i} (RFC 7617 section 2).", parameterName);
            }
        }
    }
}
