using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>Takes out what operations require that all of them do: some of upstream's documents repeat it, others don't.</summary>
internal static class RepeatedSecurity
{
    /// <summary>Changes a document in place.</summary>
    public static void Remove(MapNode root)
    {
        foreach (var place in OpenApiShape.Operations(root))
        {
            if (place.Operation["security"] is { } security && NodeEquality.AreEqual(security, root["security"]))
            {
                place.Operation.Remove("security");
            }
        }
    }
}
