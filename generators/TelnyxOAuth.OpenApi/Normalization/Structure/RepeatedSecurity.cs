using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Structure;

/// <summary>Takes out what an operation says it requires where all of them do.</summary>
internal static class RepeatedSecurity
{
    /// <summary>Changes a document in place.</summary>
    public static void Apply(MapNode root)
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
