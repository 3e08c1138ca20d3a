using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Host;
using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>Opens pages in the browser, each once, and asks for confirmation if there are many.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="force">Whether to open any number of pages without confirmation.</param>
internal sealed class BrowserPages(Cmdlet cmdlet, bool force)
{
    // The number of pages that are opened without confirmation.
    private const int Unconfirmed = 10;

    private const string Action = "Show in the browser";

    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private int _open;
    private bool _yesToAll;
    private bool _noToAll;

    /// <summary>Opens a page unless it was opened before: several hits can be the same gene.</summary>
    public void Open(string address)
    {
        if (!_shown.Add(address) || !cmdlet.ShouldProcess(address, Action) || !IsConfirmed())
        {
            return;
        }
        try
        {
            using var browser = Process.Start(
                new ProcessStartInfo(address) { UseShellExecute = true }
            );
            cmdlet.WriteInformation($"{address} is open in the browser.", [Action]);
        }
        catch (Exception e) when (e is Win32Exception or PlatformNotSupportedException)
        {
            cmdlet.WriteError(ErrorRecords.NoBrowser(address, e));
        }
    }

    private bool IsConfirmed()
    {
        try
        {
            return force
                || ++_open <= Unconfirmed
                || cmdlet.ShouldContinue(
                    $"{Unconfirmed} pages are open. Open more?",
                    Action,
                    ref _yesToAll,
                    ref _noToAll
                );
        }
        catch (Exception e) when (e is HostException or PSInvalidOperationException)
        {
            cmdlet.ThrowTerminatingError(
                ErrorRecords.From(
                    new HgncException(
                        HgncErrorKind.BadInput,
                        $"More than {Unconfirmed} pages would open, and this session cannot ask you to confirm.",
                        "Use -Force to open all of them.",
                        e
                    ),
                    null
                )
            );
            return false;
        }
    }
}
