using System.Reflection;
using System.Runtime.InteropServices;

namespace Hgnc.Rest.Connection;

/// <summary>The client's name in requests, so that HGNC can contact its authors before it blocks anyone.</summary>
internal static class ClientName
{
    public static string Describe()
    {
        var version =
            typeof(ClientName).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        var number = version?.InformationalVersion.Split('+')[0] ?? "0";
        return $"HgncPS/{number} ({RuntimeInformation.FrameworkDescription}; +https://www.powershellgallery.com/packages/HgncPS)";
    }
}
