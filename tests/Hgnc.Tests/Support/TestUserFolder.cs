using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace Hgnc.Tests.Support;

/// <summary>What the tests keep for a user is not in the user's own folder, and goes with them.</summary>
internal static class TestUserFolder
{
    [ModuleInitializer]
    internal static void Set()
    {
        var folder = Directory.CreateTempSubdirectory("hgnc-tests-user-");
        Environment.SetEnvironmentVariable("HGNC_DATA", folder.FullName);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
    }
}
