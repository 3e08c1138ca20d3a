using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace Hgnc.Tests.Support;

/// <summary>The tests' data folder, which is not the user's own and is deleted with them.</summary>
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
