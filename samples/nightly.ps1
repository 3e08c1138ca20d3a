<#
.SYNOPSIS
A nightly job: brings the gene symbols of a table up to date, and tells what is left to do.

.DESCRIPTION
Renews the local copy of HGNC's data, resolves the table's column of symbols, and writes into the output folder:

  resolved.csv   the table, every row in its place, with HgncSymbol, HgncId and HgncMatch
  to-check.csv   what names no gene, or several, with what is known of it
  failed.csv     rows that nobody could be asked about, if there are any: the input of another run, into another folder
  nightly.log    what happened, when

Exit codes: 0 all rows have a gene; 1 some are to be checked; 2 a parameter, the table, a setting or the output folder is wrong;
3 some rows could not be asked about.

.EXAMPLE
pwsh -NoProfile -File nightly.ps1 -Path genes.csv -OutputFolder out
#>
[CmdletBinding()]
param(
    # The table, a CSV file with a column of symbols.
    [Parameter(Mandatory)] [string] $Path,

    [Parameter(Mandatory)] [string] $OutputFolder,

    # The column of symbols, if it has none of the common names.
    [string] $Column,

    # Where to download the data, if not from HGNC: a mirror's folder of files.
    [string] $Uri,

    # How often rows are asked about, and how long to wait before the next time.
    [int] $Attempts = 3,
    [timespan] $Pause = '00:10:00'
)
$ErrorActionPreference = 'Stop'

# A log that cannot be written ends nothing: the line is on the screen, too.
function Write-JobLog([string] $Level, [string] $Text) {
    $line = '{0:yyyy-MM-dd HH:mm:ss} {1,-7} {2}' -f (Get-Date), $Level, $Text
    $line
    Add-Content -LiteralPath (Join-Path $OutputFolder 'nightly.log') $line -ErrorAction Continue
}

# Whole or not at all: nobody reads half a file.
function Export-Whole([object[]] $Row, [string] $Name) {
    $file = Join-Path $OutputFolder $Name
    if ($Row.Count -eq 0) {
        if (Test-Path -LiteralPath $file) { Remove-Item -LiteralPath $file }
        return
    }
    $Row | Export-Csv -LiteralPath "$file.new" -Encoding utf8NoBOM
    Move-Item -LiteralPath "$file.new" $file -Force
}

# What ends here is nothing that another attempt would mend. PowerShell's own code for it would be 1, which has a meaning here.
try {
    if (-not (Test-Path -LiteralPath $OutputFolder -PathType Container)) { $null = New-Item $OutputFolder -ItemType Directory }
    Import-Module HgncPS
    $rows = @(Import-Csv -LiteralPath $Path)
    if (-not $rows) { throw "$Path has no rows." }

    # The answers of an earlier run are no input. Beside a column of the table's own, an answer's name begins with Resolved.
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

    # A day without news costs two small requests. Without the new data the old ones will do, or the service.
    $from = if ($Uri) { @{ Uri = $Uri } } else { @{} }
    try {
        $copy = Save-HgncDataset @from
        Write-JobLog INFO "The copy has $($copy.RecordCount) records."
    }
    catch {
        Write-JobLog WARNING "The copy was not renewed: $_"
    }

    # Each row's answer, in its place, whichever attempt it was; the places of rows without one are left.
    $answers = [object[]]::new($rows.Count)
    $left = @(0..($rows.Count - 1))
    $end = $null
    $quietly = @{ ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
    for ($attempt = 1; $left.Count -gt 0 -and -not $end -and $attempt -le $Attempts; $attempt++) {
        if ($attempt -gt 1) {
            Write-JobLog WARNING "$($left.Count) rows are asked about again after $Pause."
            Start-Sleep $Pause
        }
        try {
            $null = $inputs[$left] | Resolve-HgncSymbol @quietly -OutVariable found -ErrorVariable failed -WarningVariable told
        }
        catch {
            # A block or a wrong setting: what was answered before it counts, and nothing more is asked.
            $end = $_
            Write-JobLog ERROR "No row is asked about any more, $(($_.FullyQualifiedErrorId -split ',')[0]): $_"
        }
        $told | ForEach-Object { Write-JobLog WARNING "$_" }
        # All of one kind in a line, with the first of them.
        $failed = @($failed | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
        $failed | Group-Object { ($_.FullyQualifiedErrorId -split ',')[0] } |
            ForEach-Object { Write-JobLog ERROR "$($_.Count) rows, $($_.Name): $($_.Group[0])" }

        # Answers come in the order of the rows; one that failed has none, and is its error's target.
        $same = [System.Collections.Generic.ReferenceEqualityComparer]::Instance
        $without = [System.Collections.Generic.HashSet[object]]::new([object[]] @($failed.TargetObject), $same)
        $next = 0
        $left = @(foreach ($place in $left) {
                if ($next -eq $found.Count -or $without.Contains($inputs[$place])) { $place }
                else { $answers[$place] = $found[$next++] }
            })
    }
    if ($left.Count -eq 0 -and -not ($answers.Input -ne '')) {
        throw "No row of $Path says a gene. Name the column of symbols with -Column: $($columns -join ', ')."
    }

    $toCheck = @($answers | Where-Object { $_ -and -not $_.HgncId })
    Export-Whole ($toCheck | Select-Object Input, MatchType, Candidates, Suggestion, ReplacedBy) to-check.csv
    Export-Whole $rows[$left] failed.csv
    for ($place = 0; $place -lt $rows.Count; $place++) {
        $answer = $answers[$place]
        $cells = [ordered]@{ $names[0] = $answer.Symbol; $names[1] = $answer.HgncId; $names[2] = $answer.MatchType }
        Add-Member -InputObject $rows[$place] -NotePropertyMembers $cells
    }
    Export-Whole $rows resolved.csv

    $good = $rows.Count - $left.Count - $toCheck.Count
    Write-JobLog INFO "$good rows have a gene, $($toCheck.Count) are to be checked, $($left.Count) failed."
    if ("$($end.FullyQualifiedErrorId)" -match '^HgncBad(Input|Data),') { exit 2 }
    exit $(if ($left.Count) { 3 } elseif ($toCheck) { 1 } else { 0 })
}
catch {
    Write-JobLog ERROR "$_"
    exit 2
}
