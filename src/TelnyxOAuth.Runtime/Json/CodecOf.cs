#if NET
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
#else
using System.Runtime.Serialization;
#endif

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of a model's type, where there is no model yet.</summary>
/// <typeparam name="T">The model or union.</typeparam>
internal static class CodecOf<
#if NET
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors)]
#endif
    T>
    where T : class, IJsonModel
{
    // Only a model knows its codec, a union has no value to be made of, and the older platform has no static members of interfaces.
#if NET
    internal static readonly JsonCodec<T> Instance = (JsonCodec<T>)((T)RuntimeHelpers.GetUninitializedObject(typeof(T))).Codec;
#else
    internal static readonly JsonCodec<T> Instance = (JsonCodec<T>)((T)FormatterServices.GetUninitializedObject(typeof(T))).Codec;
#endif
}
