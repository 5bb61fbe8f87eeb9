using System;
using System.IO;
#if NETSTANDARD2_0
using System.Runtime.InteropServices;
#endif

namespace TelnyxOAuth.Runtime;

/// <summary>Writes files that hold secrets.</summary>
internal static class PrivateFile
{
    /// <summary>Replaces a file as a whole: whoever reads it finds what was there or what is there now. On Unix only the user can read it.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    internal static void Replace(string path, string content)
    {
        CreateFolder(Path.GetDirectoryName(path)!);
        var draft = path + "." + UnguessableText.Create(8) + ".new";
        try
        {
            // Nobody else can read it before there is anything in it.
            using (var writer = new StreamWriter(Create(draft)))
            {
                writer.Write(content);
            }

            Move(draft, path);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

#if NETSTANDARD2_0
    private const int UserReadWrite = 0x180;
    private const int UserAll = 0x1C0;

    private static bool IsUnix => !RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    private static void CreateFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path);
            SetMode(path, UserAll);
        }
    }

    private static FileStream Create(string path)
    {
        var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        SetMode(path, UserReadWrite);
        return stream;
    }

    private static void Move(string draft, string path)
    {
        if (IsUnix)
        {
            if (Rename(draft, path) != 0)
            {
                throw new IOException("The file could not be replaced.");
            }
        }
        else if (File.Exists(path))
        {
            File.Replace(draft, path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(draft, path);
        }
    }

    private static void SetMode(string path, int mode)
    {
        if (IsUnix && ChangeMode(path, mode) != 0)
        {
            throw new IOException("The file's rights could not be limited to the user.");
        }
    }

    [DllImport("libc", EntryPoint = "chmod", SetLastError = true)]
    private static extern int ChangeMode([MarshalAs(UnmanagedType.LPStr)] string path, int mode);

    [DllImport("libc", EntryPoint = "rename", SetLastError = true)]
    private static extern int Rename([MarshalAs(UnmanagedType.LPStr)] string oldPath, [MarshalAs(UnmanagedType.LPStr)] string newPath);
#else
    private static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    private static void Move(string draft, string path) => File.Move(draft, path, overwrite: true);
#endif
}
