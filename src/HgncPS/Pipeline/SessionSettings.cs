using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>What Set-HgncOption has set for this session, for all runspaces of the process.</summary>
internal static class SessionSettings
{
    private static HgncSettings s_own = new();

    /// <summary>What was set, and nothing else.</summary>
    public static HgncSettings Own
    {
        get => System.Threading.Volatile.Read(ref s_own);
        set => System.Threading.Volatile.Write(ref s_own, value);
    }

    /// <summary>
    /// What counts: a parameter, then the session, then the environment, then a release that the folder pins, then what the user has set
    /// for good.
    /// </summary>
    /// <exception cref="HgncException">A setting is none, or the user's cannot be read.</exception>
    public static HgncSettings For(
        string? baseUri = null,
        string? release = null,
        string? folder = null
    )
    {
        var said = new HgncSettings { BaseUri = baseUri, Release = release }.Over(Own);
        // A pin that does not count is not read.
        return said.Over(
            HgncSettings.ForUser(string.IsNullOrWhiteSpace(said.Release) ? folder : null)
        );
    }
}
