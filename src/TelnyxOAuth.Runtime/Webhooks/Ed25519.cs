using System;
using System.Numerics;
using System.Security.Cryptography;

namespace TelnyxOAuth.Runtime;

/// <summary>Verifies signatures of Ed25519 (RFC 8032 section 5.1.7), which .NET can't. All that it works on is public, so its time may tell of it.</summary>
internal sealed class Ed25519
{
    private const int Length = 32;

    private static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger Order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", System.Globalization.CultureInfo.InvariantCulture);
    private static readonly BigInteger D = Reduce(-121665 * Invert(121666));
    private static readonly BigInteger RootOfMinusOne = BigInteger.ModPow(2, (Prime - 1) / 4, Prime);
    private static readonly Point Identity = new Point(0, 1, 1, 0);
    private static readonly Point Base = Decompress(Reduce(4 * Invert(5)), isOdd: false)!.Value;

    private readonly byte[] _encoded;
    private readonly Point _key;

    private Ed25519(byte[] encoded, Point key)
    {
        _encoded = encoded;
        _key = key;
    }

    /// <summary>A public key; <c>null</c> if the bytes are none, or one by which anybody can sign.</summary>
    internal static Ed25519? TryCreate(byte[] encoded) =>
        encoded.Length == Length && Decode(encoded, 0) is { } point && !AreEqual(Multiply(point, 8), Identity) ? new Ed25519(encoded, point) : null;

    /// <summary>Whether a signature is the key's for a message.</summary>
    internal bool IsSigned(byte[] message, byte[] signature)
    {
        if (signature.Length != 2 * Length || Decode(signature, 0) is not { } commitment || Number(signature, Length) is var scalar && scalar >= Order)
        {
            return false;
        }

        var hashed = new byte[(2 * Length) + message.Length];
        Array.Copy(signature, 0, hashed, 0, Length);
        _encoded.CopyTo(hashed, Length);
        message.CopyTo(hashed, 2 * Length);
        var challenge = new BigInteger(Unsigned(Hash(hashed), 0, 2 * Length)) % Order;
        return AreEqual(Multiply(Base, scalar), Add(commitment, Multiply(_key, challenge)));
    }

    private static byte[] Hash(byte[] bytes)
    {
#if NET
        return SHA512.HashData(bytes);
#else
        using var sha = SHA512.Create();
        return sha.ComputeHash(bytes);
#endif
    }

    private static Point? Decode(byte[] bytes, int start)
    {
        var y = Number(bytes, start);
        var isOdd = !(y >> 255).IsZero;
        y -= isOdd ? BigInteger.One << 255 : BigInteger.Zero;
        return y < Prime ? Decompress(y, isOdd) : null;
    }

    /// <summary>The point of the curve with a y (RFC 8032 section 5.1.3).</summary>
    private static Point? Decompress(BigInteger y, bool isOdd)
    {
        var square = Reduce(y * y);
        var wanted = Reduce((square - 1) * Invert(Reduce((D * square) + 1)));
        var x = BigInteger.ModPow(wanted, (Prime + 3) / 8, Prime);
        if (Reduce((x * x) - wanted) != 0)
        {
            x = Reduce(x * RootOfMinusOne);
        }

        if (Reduce((x * x) - wanted) != 0 || (x.IsZero && isOdd))
        {
            return null;
        }

        x = x.IsEven == isOdd ? Prime - x : x;
        return new Point(x, y, 1, Reduce(x * y));
    }

    /// <summary>The sum of two points in extended coordinates (RFC 8032 section 5.1.4), which holds for equal ones too.</summary>
    private static Point Add(in Point left, in Point right)
    {
        var a = Reduce((left.Y - left.X) * (right.Y - right.X));
        var b = Reduce((left.Y + left.X) * (right.Y + right.X));
        var c = Reduce(2 * left.T * right.T * D);
        var d = Reduce(2 * left.Z * right.Z);
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new Point(Reduce(e * f), Reduce(g * h), Reduce(f * g), Reduce(e * h));
    }

    private static Point Multiply(in Point point, BigInteger scalar)
    {
        var (sum, power) = (Identity, point);
        for (; !scalar.IsZero; scalar >>= 1)
        {
            sum = scalar.IsEven ? sum : Add(sum, power);
            power = Add(power, power);
        }

        return sum;
    }

    private static bool AreEqual(in Point left, in Point right) =>
        Reduce((left.X * right.Z) - (right.X * left.Z)).IsZero && Reduce((left.Y * right.Z) - (right.Y * left.Z)).IsZero;

    private static BigInteger Invert(BigInteger value) => BigInteger.ModPow(Reduce(value), Prime - 2, Prime);

    private static BigInteger Reduce(BigInteger value) => BigInteger.Remainder(value, Prime) is var rest && rest.Sign < 0 ? rest + Prime : rest;

    private static BigInteger Number(byte[] bytes, int start) => new BigInteger(Unsigned(bytes, start, Length));

    /// <summary>Little-endian bytes of a number, with one more that says that it is not negative.</summary>
    private static byte[] Unsigned(byte[] bytes, int start, int length)
    {
        var unsigned = new byte[length + 1];
        Array.Copy(bytes, start, unsigned, 0, length);
        return unsigned;
    }

    private readonly struct Point
    {
        internal Point(BigInteger x, BigInteger y, BigInteger z, BigInteger t) => (X, Y, Z, T) = (x, y, z, t);

        internal BigInteger X { get; }

        internal BigInteger Y { get; }

        internal BigInteger Z { get; }

        internal BigInteger T { get; }
    }
}
