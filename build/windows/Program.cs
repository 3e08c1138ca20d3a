// What PowerShell's own pwsh.exe does.
return Microsoft.PowerShell.UnmanagedPSEntry.Start(args, args.Length);
