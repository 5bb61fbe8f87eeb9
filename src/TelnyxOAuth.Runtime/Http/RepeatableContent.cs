using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Whether a body that was sent can be sent once more with the same bytes.</summary>
internal static class RepeatableContent
{
    // It writes its value anew each time. A name, as the older build has no reference to it.
    private const string JsonContent = "System.Net.Http.Json.JsonContent";

    internal static async Task<bool> CanBeSentAgainAsync(HttpContent? content)
    {
        switch (content)
        {
            case null or ByteArrayContent:
#if !NETSTANDARD2_0
            case ReadOnlyMemoryContent:
#endif
                return true;
            case MultipartContent parts:
                foreach (var part in parts)
                {
                    if (!await CanBeSentAgainAsync(part).ConfigureAwait(false))
                    {
                        return false;
                    }
                }

                return true;
            case StreamContent when content.GetType() == typeof(StreamContent):
                return (await content.ReadAsStreamAsync().ConfigureAwait(false)).CanSeek;
            default:
                // A type of somebody's own may give other bytes, or none, the second time.
                return content.GetType().FullName == JsonContent;
        }
    }
}
