#if NET
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
#else
using System.Runtime.Serialization;
#endif

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of a type of models, or of a union.</summary>
/// <typeparam name="T">The model or union.</typeparam>
internal static class CodecOf<
#if NET
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors)]
#endif
    T>
    where T : class?, IJsonModel?
{
    internal static readonly ItemCodec<T> Instance = Create();

    // Only a model makes others of its type, a union has no value to be made of, and the older platform has no static members of interfaces.
    private static ItemCodec<T> Create()
    {
        if (typeof(T).IsAbstract)
        {
            return new AbstractModelCodec<T>();
        }

#if NET
        var sample = (IJsonModel)RuntimeHelpers.GetUninitializedObject(typeof(T));
#else
        var sample = (IJsonModel)FormatterServices.GetUninitializedObject(typeof(T));
#endif
        return sample is JsonModel model ? new ModelCodec<T>(model) : (ItemCodec<T>)sample.Codec;
    }
}
