<#
.SYNOPSIS
A nightly job: updates the gene symbols of a table, and reports the rows that need your attention.

.DESCRIPTION
Updates the local copy of HGNC's data, resolves the table's column of symbols, and writes to the output folder:

  resolved.csv   the table with every row in its original order, and HgncSymbol, HgncId and HgncMatch
  to-check.csv   the rows that name no gene, or several, with candidates and suggestions
  failed.csv     rows for which the service failed, if any; use it as the table of another run, with another folder
  nightly.log    the log

Exit codes: 0 all rows have a gene; 1 some rows need a check; 2 a parameter, the table, a setting or the output folder is wrong;
3 the service failed for some rows.

.EXAMPLE
pwsh -NoProfile -File nightly.ps1 -Path genes.csv -OutputFolder out
#>
[CmdletBinding()]
param(
    # The table, a CSV file with a column of symbols.
    [Parameter(Mandatory)] [string] $Path,

    [Parameter(Mandatory)] [string] $OutputFolder,

    # The column of symbols, if its name is not one of the common names.
    [string] $Column,

    # The address of the data, if not HGNC's: a mirror's folder of files.
    [string] $Uri,

    # The number of attempts, and the pause between them.
    [int] $Attempts = 3,
    [timespan] $Pause = '00:10:00'
)
$ErrorActionPreference = 'Stop'

# If the log cannot be written, the job continues: the line is also on the screen.
function Write-JobLog([string] $Level, [string] $Text) {
    $line = '{0:yyyy-MM-dd HH:mm:ss} {1,-7} {2}' -f (Get-Date), $Level, $Text
    $line
    Add-Content -LiteralPath (Join-Path $OutputFolder 'nightly.log') $line -ErrorAction Continue
}

# Replaces a file only when the new one is complete, so that no program reads half a file.
function Export-Whole([object[]] $Row, [string] $Name) {
    $file = Join-Path $OutputFolder $Name
    if ($Row.Count -eq 0) {
        if (Test-Path -LiteralPath $file) { Remove-Item -LiteralPath $file }
        return
    }
    $Row | Export-Csv -LiteralPath "$file.new" -Encoding utf8NoBOM
    Move-Item -LiteralPath "$file.new" $file -Force
}

# Another attempt would not help with the errors that are caught at the end. PowerShell's own exit code would be 1, which has another meaning here.
try {
    if (-not (Test-Path -LiteralPath $OutputFolder -PathType Container)) { $null = New-Item $OutputFolder -ItemType Directory }
    Import-Module HgncPS
    $rows = @(Import-Csv -LiteralPath $Path)
    if (-not $rows) { throw "$Path has no rows." }

    # The results of an earlier run are not input. If the table has its own column with the name, the result's name begins with Resolved.
    $names = 'HgncSymbol', 'HgncId', 'HgncMatch'
    $columns = @($rows[0].PSObject.Properties.Name)
    if ('HgncMatch' -in $columns) {
        $old = $names | ForEach-Object { if ("Resolved$_" -in $columns) { "Resolved$_" } else { $_ } }
        foreach ($row in $rows) { $old | ForEach-Object { $row.PSObject.Properties.Remove($_) } }
        $columns = @($columns | Where-Object { $_ -notin $old })
    }
    $names = $names | ForEach-Object { if ($_ -in $columns) { "Resolved$_" } else { $_ } }
    $inputs = $rows
    if ($Column) {
        if ($Column -notin $columns) { throw "$Path has no column $Column, only: $($columns -join ', ')." }
        $inputs = @($rows | ForEach-Object { $_.PSObject.Copy() | Add-Member symbol $_.$Column -Force -PassThru })
    }
    Write-JobLog INFO "$($rows.Count) rows of $Path"

    # On a day without new data, this takes six small requests. If it fails, the old copy is used, or the service.
    $from = if ($Uri) { @{ Uri = $Uri } } else { @{} }
    try {
        $copy = Save-HgncDataset @from
        Write-JobLog INFO "The copy has $($copy.RecordCount) records."
    }
    catch {
        Write-JobLog WARNING "The copy was not updated: $_"
    }

    # The result of each row at its index, from whichever attempt, and the indexes of the remaining rows.
    $results = [object[]]::new($rows.Count)
    $remaining = @(0..($rows.Count - 1))
    $end = $null
    $quietly = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
    for ($attempt = 1; $remaining.Count -gt 0 -and -not $end -and $attempt -le $Attempts; $attempt++) {
        if ($attempt -gt 1) {
            Write-JobLog WARNING "$($remaining.Count) rows are tried again after $Pause."
            Start-Sleep $Pause
        }
        try {
            $null = $inputs[$remaining] | Resolve-HgncSymbol @quietly -OutVariable found -ErrorVariable failed -WarningVariable warnings
        }
        catch {
            # A block or a wrong setting: the results so far count, and no further request is sent.
            $end = $_
            Write-JobLog ERROR "No further row is tried, $(($_.FullyQualifiedErrorId -split ',')[0]): $_"
        }
        $warnings | ForEach-Object { Write-JobLog WARNING "$_" }
        # One line for each kind of error, with the first one.
        $failed = @($failed | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
        $failed | Group-Object { ($_.FullyQualifiedErrorId -split ',')[0] } |
            ForEach-Object { Write-JobLog ERROR "$($_.Count) rows, $($_.Name): $($_.Group[0])" }

        # Results come in the order of the rows. A row that failed has no result, and is the target of its error.
        $same = [System.Collections.Generic.ReferenceEqualityComparer]::Instance
        $without = [System.Collections.Generic.HashSet[object]]::new([object[]] @($failed.TargetObject), $same)
        $next = 0
        $remaining = @(foreach ($index in $remaining) {
                if ($next -eq $found.Count -or $without.Contains($inputs[$index])) { $index }
                else { $results[$index] = $found[$next++] }
            })
    }
    if ($remaining.Count -eq 0 -and -not ($results.Input -ne '')) {
        throw "No row of $Path has a gene. Name the column of symbols with -Column: $($columns -join ', ')."
    }

    $toCheck = @($results | Where-Object { $_ -and -not $_.HgncId })
    Export-Whole ($toCheck | Select-Object Input, MatchType, Candidates, Suggestion, ReplacedBy) to-check.csv
    Export-Whole $rows[$remaining] failed.csv
    for ($index = 0; $index -lt $rows.Count; $index++) {
        $result = $results[$index]
        $cells = [ordered]@{ $names[0] = $result.Symbol; $names[1] = $result.HgncId; $names[2] = $result.MatchType }
        Add-Member -InputObject $rows[$index] -NotePropertyMembers $cells
    }
    Export-Whole $rows resolved.csv

    $resolved = $rows.Count - $remaining.Count - $toCheck.Count
    Write-JobLog INFO "$resolved rows have a gene, $($toCheck.Count) are to be checked, $($remaining.Count) failed."
    if ("$($end.FullyQualifiedErrorId)" -match '^HgncBad(Input|Data),') { exit 2 }
    exit $(if ($remaining.Count) { 3 } elseif ($toCheck) { 1 } else { 0 })
}
catch {
    Write-JobLog ERROR "$_"
    exit 2
}
