using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Hgnc.Tool.Output;

/// <summary>The standard output as a writer of UTF-8 that is flushed by whoever writes, and that tells of a closed pipe.</summary>
internal static class StandardOutput
{
    // STD_OUTPUT_HANDLE
    private const int WindowsOutput = -11;

    // EPIPE, which Linux and macOS number alike; ERROR_BROKEN_PIPE, ERROR_NO_DATA and ERROR_PIPE_NOT_CONNECTED of Windows.
    private static readonly int[] BrokenPipe =
    [
        32,
        unchecked((int)0x8007006D),
        unchecked((int)0x800700E8),
        unchecked((int)0x800700E9),
    ];

    private static UTF8Encoding Utf8 => new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Has a Windows console show all characters, whatever its code page: the names of genes have Greek letters, and code pages 850 and
    /// 1252 lack most of them. The code page itself stays as it is, since the programs that run next use it too.
    /// </summary>
    public static void UseUnicode()
    {
        if (
            OperatingSystem.IsWindows()
            && !(Console.IsOutputRedirected && Console.IsErrorRedirected)
        )
        {
            try
            {
                Console.OutputEncoding = Encoding.Unicode;
            }
            catch (IOException)
            {
                // There is no console, or one that shows its code page only.
            }
        }
    }

    public static TextWriter Open() =>
        // A terminal has an encoding of its own, and is written to at once.
        Console.IsOutputRedirected
            ? new StreamWriter(OpenStream(), Utf8) { NewLine = "\n" }
            : Console.Out;

    /// <summary>The standard error; in a file or a pipe it is UTF-8, as the output is.</summary>
    public static TextWriter OpenError() =>
        OperatingSystem.IsWindows() && Console.IsErrorRedirected
            ? new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true }
            : Console.Error;

    /// <summary>Whether it says that the reader of a pipe has closed it, as <c>head</c> does.</summary>
    public static bool IsBrokenPipe(IOException exception) =>
        BrokenPipe.Contains(exception.HResult);

    // The console's own stream keeps a closed pipe to itself, and the tool would go on asking for records that nobody
    // reads. Files stay with it: a stream of ours would not move on the place where the next program writes.
    private static Stream OpenStream()
    {
        var output = OperatingSystem.IsWindows() ? GetStdHandle(WindowsOutput) : 1;
        try
        {
            var stream = new FileStream(
                new SafeFileHandle(output, ownsHandle: false),
                FileAccess.Write,
                bufferSize: 0
            );
            if (!stream.CanSeek)
            {
                return stream;
            }
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            // There is none to write to, or one that only the console's own stream takes.
        }
        return Console.OpenStandardOutput();
    }

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint GetStdHandle(int which);
}
