using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Keeps registered clients in files of a folder, one for each authorization server.</summary>
/// <remarks>
/// Thread-safe, and safe for several processes: a file is replaced as a whole. On Unix only the user can read it; on Windows
/// it has the rights of the folder, so use one of the user's own, such as that of <see cref="Environment.SpecialFolder.LocalApplicationData"/>.
/// </remarks>
public sealed class FileClientRegistrationStore : ClientRegistrationStore
{
    private const int MaxLength = 100_000;

    private readonly string _folder;

    /// <summary>Creates a store.</summary>
    /// <param name="folder">The folder, which is made when the first client is stored.</param>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is no path.</exception>
    public FileClientRegistrationStore(string folder) => _folder = Path.GetFullPath(folder ?? throw new ArgumentNullException(nameof(folder)));

    /// <summary>Reads a client.</summary>
    /// <param name="issuer">What its server calls itself.</param>
    /// <param name="cancellationToken">Not used: the file is small.</param>
    /// <returns>The client; <c>null</c> if there is none, or a file that holds none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="issuer"/> is <c>null</c>.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public override ValueTask<RegisteredClient?> ReadAsync(string issuer, CancellationToken cancellationToken)
    {
        var file = new FileInfo(PathOf(issuer ?? throw new ArgumentNullException(nameof(issuer))));
        if (!file.Exists || file.Length > MaxLength)
        {
            return default;
        }

        try
        {
            return new ValueTask<RegisteredClient?>(RegisteredClient.Load(File.ReadAllText(file.FullName)));
        }
        catch (Exception exception) when (exception is FormatException or FileNotFoundException)
        {
            // Damaged or removed meanwhile: another client is registered and stored in its place.
            return default;
        }
    }

    /// <summary>Stores a client in the place of the one that is there for its server.</summary>
    /// <param name="client">The client.</param>
    /// <param name="cancellationToken">Not used: the file is small.</param>
    /// <returns>A task that has ended.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is <c>null</c>.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public override ValueTask WriteAsync(RegisteredClient client, CancellationToken cancellationToken)
    {
        PrivateFile.Replace(PathOf((client ?? throw new ArgumentNullException(nameof(client))).Issuer), client.Save());
        return default;
    }

    /// <summary>Removes a client; there need not be any.</summary>
    /// <param name="issuer">What its server calls itself.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <returns>A task that has ended.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="issuer"/> is <c>null</c>.</exception>
    /// <exception cref="IOException">The file can't be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be removed.</exception>
    public override ValueTask RemoveAsync(string issuer, CancellationToken cancellationToken)
    {
        var path = PathOf(issuer ?? throw new ArgumentNullException(nameof(issuer)));
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        return default;
    }

    /// <summary>An issuer is text from outside, and no name of a file; its hash is.</summary>
    private string PathOf(string issuer) => Path.Combine(_folder, UnguessableText.Hash(Encoding.UTF8.GetBytes(issuer)) + ".json");
}
