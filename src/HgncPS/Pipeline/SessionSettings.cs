using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>The options that Set-HgncOption has set for this session, for all runspaces of the process.</summary>
internal static class SessionSettings
{
    private static HgncSettings s_own = new();

    /// <summary>Only the options that were set.</summary>
    public static HgncSettings Own
    {
        get => System.Threading.Volatile.Read(ref s_own);
        set => System.Threading.Volatile.Write(ref s_own, value);
    }

    /// <summary>
    /// The settings that apply: a parameter first, then the session, the environment, a release that the folder pins, and the user's saved
    /// options.
    /// </summary>
    /// <exception cref="HgncException">A setting has an invalid value, or the user's options cannot be read.</exception>
    public static HgncSettings For(
        string? baseUri = null,
        string? release = null,
        string? folder = null
    )
    {
        var said = new HgncSettings { BaseUri = baseUri, Release = release }.Over(Own);
        // A pinned release is read only if it applies.
        return said.Over(
            HgncSettings.ForUser(string.IsNullOrWhiteSpace(said.Release) ? folder : null)
        );
    }
}
