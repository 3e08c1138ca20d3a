using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Hgnc.Tool.Output;

/// <summary>Standard output as a UTF-8 writer that is flushed explicitly and that reports a closed pipe.</summary>
internal static class StandardOutput
{
    // STD_OUTPUT_HANDLE
    private const int WindowsOutput = -11;

    // EPIPE, with the same number on Linux and macOS; ERROR_BROKEN_PIPE, ERROR_NO_DATA and ERROR_PIPE_NOT_CONNECTED of Windows.
    private static readonly int[] BrokenPipe =
    [
        32,
        unchecked((int)0x8007006D),
        unchecked((int)0x800700E8),
        unchecked((int)0x800700E9),
    ];

    private static UTF8Encoding Utf8 => new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Makes a Windows console show all characters, whatever its code page. The names of genes have Greek letters, and code pages 850 and
    /// 1252 lack most of them. The code page itself stays the same, because the programs that run next use it too.
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
                // There is no console, or it supports only its code page.
            }
        }
    }

    public static TextWriter Open() =>
        // A terminal has its own encoding and is written to at once.
        Console.IsOutputRedirected
            ? new StreamWriter(OpenStream(), Utf8) { NewLine = "\n" }
            : Console.Out;

    /// <summary>Standard error. In a file or a pipe it is UTF-8, like the output.</summary>
    public static TextWriter OpenError() =>
        OperatingSystem.IsWindows() && Console.IsErrorRedirected
            ? new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true }
            : Console.Error;

    /// <summary>Whether the exception means that the reader of a pipe has closed it, as <c>head</c> does.</summary>
    public static bool IsBrokenPipe(IOException exception) =>
        BrokenPipe.Contains(exception.HResult);

    // The console's own stream hides a closed pipe, and the tool would continue to request records that are never
    // read. Files use the console's stream, because another stream would not advance the position at which the next program writes.
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
            // There is no standard output, or only the console's own stream can write to it.
        }
        return Console.OpenStandardOutput();
    }

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint GetStdHandle(int which);
}
