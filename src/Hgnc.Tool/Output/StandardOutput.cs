using System;
using System.IO;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Hgnc.Tool.Output;

/// <summary>The standard output as a writer of UTF-8 that is flushed by whoever writes, and that tells of a closed pipe.</summary>
internal static class StandardOutput
{
    // EPIPE, which Linux and macOS number alike.
    private const int BrokenPipe = 32;

    public static TextWriter Open() =>
        // A terminal has an encoding of its own, and is written to at once.
        Console.IsOutputRedirected
            ? new StreamWriter(
                OpenStream(),
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
            )
            {
                NewLine = "\n",
            }
            : Console.Out;

    /// <summary>Whether it says that the reader of a pipe has closed it, as <c>head</c> does.</summary>
    public static bool IsBrokenPipe(IOException exception) => exception.HResult == BrokenPipe;

    // The console's own stream keeps a closed pipe to itself, and the tool would go on asking for records that nobody
    // reads. Files stay with it: a stream of ours would not move on the place where the next program writes.
    private static Stream OpenStream()
    {
        if (!OperatingSystem.IsWindows())
        {
            var handle = new SafeFileHandle(1, ownsHandle: false);
            var stream = new FileStream(handle, FileAccess.Write, bufferSize: 0);
            if (!stream.CanSeek)
            {
                return stream;
            }
        }
        return Console.OpenStandardOutput();
    }
}
